import { Readable } from 'node:stream'
import type { Answer, Exchange } from './answer.ts'
import type { Place } from './route.ts'

interface Command {
  readonly ref: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** The answer to a push that, before it ends, has noted what of the push git took. */
export function notingPush(place: Place, exchange: Exchange, answer: Answer): Answer {
  const head: Buffer[] = []
  let size = 0
  exchange.body.on('data', (chunk: Buffer) => {
    // The commands come first; the objects after them are not ours to keep.
    if (size < 1024 * 1024) head.push(chunk)
    size += chunk.length
  })
  const note = async (): Promise<void> => {
    const refs = await place.currentRefs()
    for (const { ref, before, after } of commandsOf(Buffer.concat(head))) {
      if (refs.get(ref) === after && before !== after) place.notePush({ ref, before, after, via: 'git' })
    }
  }
  const { body } = answer
  const noted = async function* () {
    yield* body
    await note()
  }
  return { ...answer, body: Readable.from(noted()) }
}

/** `<before> <after> <ref>` in lines that begin with their length, up to the first of length 0. */
function commandsOf(head: Buffer): readonly Command[] {
  const commands: Command[] = []
  for (let at = 0; at + 4 <= head.length; ) {
    const length = Number.parseInt(head.toString('latin1', at, at + 4), 16)
    if (!(length > 4)) break
    const line = head.toString('utf8', at + 4, at + length)
    const match = /^([0-9a-f]{40}) ([0-9a-f]{40}) ([^\0\n]+)/.exec(line)
    if (match) commands.push({ before: idOf(match[1]), after: idOf(match[2]), ref: match[3] ?? '' })
    at += length
  }
  return commands
}

/** Forty zeros are git's way of saying that there is nothing. */
function idOf(id: string | undefined): string | undefined {
  return id === '0'.repeat(40) ? undefined : id
}
