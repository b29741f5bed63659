import { parseArgs } from 'node:util'
import { ConfigurationError, ExpectedError, messageOf } from '#errors'
import { GitFailure, withoutCredentials } from '../git.ts'
import { type Diagnosis, diagnose } from './diagnose.ts'
import { asJson, asText, unknownAsJson } from './show.ts'

/** `slipway doctor`: 0 is clean, 2 are findings, 1 is that it could not be found out. */
export async function doctor(args: readonly string[], write: (text: string) => void): Promise<0 | 1 | 2> {
  const json = args.includes('--json')
  try {
    const { place, prefix, branch } = readArguments(args)
    const diagnosis = await diagnose({ place, prefix, branch })
    const shown = { ...diagnosis, place: withoutCredentials(place) }
    write(json ? asJson(shown) : asText(shown))
    return clean(diagnosis) ? 0 : 2
  } catch (error) {
    if (!json) throw expected(error)
    write(unknownAsJson(expected(error)))
    return 1
  }
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      prefix: { type: 'string', default: 'v' },
      main: { type: 'string', default: '' },
    },
    allowPositionals: true,
  })
  const [place = '.', ...more] = positionals
  if (more.length > 0) throw new ConfigurationError('arguments', 'Name one repository, not several.')
  return { place, prefix: values.prefix, branch: values.main }
}

function clean({ findings }: Diagnosis): boolean {
  return findings.length === 0
}

/** Whatever git could not do is something that could not be found out. */
function expected(error: unknown): unknown {
  if (error instanceof ExpectedError || !(error instanceof GitFailure)) return error
  return new ConfigurationError('repository-unreadable', `git could not read the repository: ${messageOf(error)}`, {
    cause: error,
  })
}
