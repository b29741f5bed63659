import { type Command, parseCommand, registeredCommands } from './command.ts'

/** What the runner made of one line. */
export type Reading =
  | { readonly kind: 'text'; readonly line: string }
  /** Stops or resumes the commands; the line itself stays in the log. */
  | { readonly kind: 'switch'; readonly command: Command; readonly line: string }
  | { readonly kind: 'command'; readonly command: Command; readonly line: string }
  /** Fails the step. */
  | { readonly kind: 'refused'; readonly command: Command; readonly line: string; readonly reason: string }

/** Reads lines one after the other and remembers whether commands are stopped. */
export interface CommandStream {
  read(line: string): Reading
}

export function createCommandStream(): CommandStream {
  let token: string | undefined
  return {
    read(line) {
      const command = parseCommand(line, token)
      if (!command) return { kind: 'text', line }
      if (token !== undefined) {
        if (command.name !== token.toLowerCase()) return { kind: 'text', line }
        token = undefined
        return { kind: 'switch', command, line }
      }
      if (command.name !== 'stop-commands') return readingOf(command, line)
      if (!usableToken(command.data)) return { kind: 'refused', command, line, reason: badToken }
      token = command.data
      return { kind: 'switch', command, line }
    },
  }
}

/** The commands of a whole log that take effect, in order: what a stranger's text managed to make the runner do. */
export function parseCommands(text: string): readonly Command[] {
  const stream = createCommandStream()
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => stream.read(line))
    .flatMap((reading) => (reading.kind === 'command' || reading.kind === 'switch' ? [reading.command] : []))
}

function readingOf(command: Command, line: string): Reading {
  const reason = refusal(command)
  return reason ? { kind: 'refused', command, line, reason } : { kind: 'command', command, line }
}

function refusal({ name, properties, data }: Command): string | undefined {
  if (name === 'set-env' || name === 'add-path') {
    return `The \`${name}\` command is disabled. Please upgrade to using Environment Files.`
  }
  if ((name === 'set-output' || name === 'save-state') && !properties['name']) {
    return `Required field 'name' is missing in ##[${name}] command.`
  }
  if (name === 'echo' && !['on', 'off'].includes(data.trim().toLowerCase())) {
    return `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`
  }
  return undefined
}

function usableToken(token: string): boolean {
  // A token that is itself a command would let any text switch commands on again.
  return token !== '' && ![...registeredCommands, 'pause-logging'].includes(token.toLowerCase())
}

const badToken =
  "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command."
