import { ExpectedError, messageOf } from '#errors'
import { createVerb, deleteVerb, importVerb, setVerb } from './change.ts'
import { type ClusterOptions, readOptions, type Verb } from './options.ts'
import { historyVerb, listVerb, showVerb } from './read.ts'
import { checkVerb, cleanupVerb, syncVerb } from './repair.ts'
import { json, visibleText } from './show.ts'
import { type Exit, type Output, type Tools, toolsFor } from './tools.ts'

const run: Readonly<Record<Verb, (options: ClusterOptions, tools: Tools, output: Output) => Promise<Exit>>> = {
  create: createVerb,
  delete: deleteVerb,
  list: listVerb,
  show: showVerb,
  set: setVerb,
  history: historyVerb,
  check: checkVerb,
  sync: syncVerb,
  cleanup: cleanupVerb,
  import: importVerb,
}

/** `slipway clusters …`: 0 is done or consistent, 2 are findings or what awaits a person, 1 is that it could not be. */
export async function clusters(args: readonly string[], output: Output): Promise<Exit> {
  const write = (text: string) => output.write(visibleText(text))
  try {
    const options = readOptions(args, output.environment)
    const shown = { ...output, write }
    await using tools = toolsFor(options, shown)
    return await run[options.verb](options, tools, shown)
  } catch (error) {
    if (!args.includes('--json') || !(error instanceof ExpectedError)) throw error
    write(json({ version: 1, verdict: 'unknown', error: { code: error.code, message: messageOf(error) } }))
    return 1
  }
}
