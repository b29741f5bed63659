import type { Command } from './command.ts'
import { type CommandStream, createCommandStream } from './command-stream.ts'
import type { Masker } from './mask.ts'

/** What GitHub shows beside the log, and on a file's line when one is named. */
export interface Annotation {
  readonly level: 'notice' | 'warning' | 'error'
  readonly title?: string
  readonly message: string
  readonly file?: string
  readonly line?: number
}

/** The log of one step: reads the program's lines, carries out its commands, shows the rest masked. */
export interface StepLog {
  line(line: string): void
  annotate(annotation: Annotation): void
  readonly annotations: readonly Annotation[]
  readonly commands: readonly Command[]
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** A command that could not be carried out fails the step. */
  readonly failed: boolean
  readonly text: string
  readonly raw: string
}

export interface LogOptions {
  readonly masker: Masker
  readonly debug: boolean
  readonly onLine: ((line: string) => void) | undefined
}

export function createStepLog(options: LogOptions): StepLog {
  return new Log(options)
}

class Log implements StepLog {
  readonly annotations: Annotation[] = []
  readonly commands: Command[] = []
  readonly outputs: Record<string, string> = {}
  readonly state: Record<string, string> = {}
  failed = false
  readonly #options: LogOptions
  readonly #stream: CommandStream = createCommandStream()
  readonly #shown: string[] = []
  readonly #raw: string[] = []
  #echo: 'on' | 'off' = 'off'

  constructor(options: LogOptions) {
    this.#options = options
  }

  get text(): string {
    return this.#shown.map((line) => `${line}\n`).join('')
  }

  get raw(): string {
    return this.#raw.map((line) => `${line}\n`).join('')
  }

  line(line: string): void {
    this.#raw.push(line)
    const reading = this.#stream.read(line)
    if (reading.kind === 'text' || reading.kind === 'switch' || this.#echoes(reading.command)) this.#show(line)
    if (reading.kind === 'refused') this.#refuse(line, reading.reason)
    if (reading.kind === 'command' || reading.kind === 'switch') this.commands.push(reading.command)
    if (reading.kind === 'command') carryOut[reading.command.name]?.(this, reading.command)
  }

  annotate(annotation: Annotation): void {
    const masked = { ...annotation, message: this.#options.masker.mask(annotation.message) }
    this.annotations.push(masked)
    this.#show(`##[${masked.level}]${masked.message}`)
  }

  set echo(value: 'on' | 'off') {
    this.#echo = value
  }

  #echoes({ name }: Command): boolean {
    return this.#echo === 'on' && echoed.includes(name)
  }

  debug(text: string): void {
    if (this.#options.debug) this.#show(`##[debug]${text}`)
  }

  group(marker: string): void {
    this.#show(marker)
  }

  mask(secret: string): void {
    if (secret.trim() === '') {
      this.annotate({ level: 'warning', message: "Can't add secret mask for empty string in ##[add-mask] command." })
      return
    }
    this.#options.masker.add(secret)
    for (const line of secret.split(/[\r\n]+/)) this.#options.masker.add(line)
  }

  #refuse(line: string, reason: string): void {
    this.failed = true
    this.annotate({ level: 'error', message: `Unable to process command '${line}' successfully.` })
    this.annotate({ level: 'error', message: reason })
  }

  #show(line: string): void {
    const masked = this.#options.masker.mask(line)
    this.#shown.push(masked)
    this.#options.onLine?.(masked)
  }
}

/** What each command does; problem matchers, which annotate other programs' output, are accepted and have no effect. */
const carryOut: Readonly<Record<string, (log: Log, command: Command) => void>> = {
  'add-mask': (log, { data }) => log.mask(data),
  'set-output': (log, { properties, data }) => {
    log.annotate(deprecated('set-output'))
    log.outputs[properties['name'] ?? ''] = data
  },
  'save-state': (log, { properties, data }) => {
    log.annotate(deprecated('save-state'))
    log.state[properties['name'] ?? ''] = data
  },
  debug: (log, { data }) => log.debug(data),
  group: (log, { data }) => log.group(`##[group]${data}`),
  endgroup: (log) => log.group('##[endgroup]'),
  echo: (log, { data }) => {
    log.echo = data.trim().toLowerCase() === 'on' ? 'on' : 'off'
  },
  notice: (log, command) => log.annotate(annotationOf('notice', command)),
  warning: (log, command) => log.annotate(annotationOf('warning', command)),
  error: (log, command) => log.annotate(annotationOf('error', command)),
}

function deprecated(command: string): Annotation {
  const message = `The \`${command}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files.`
  return { level: 'warning', message }
}

/** Commands that `::echo::on` repeats in the log; the others show themselves or hold a secret. */
const echoed = ['set-output', 'save-state', 'add-matcher', 'remove-matcher', 'echo']

function annotationOf(level: Annotation['level'], { data, properties }: Command): Annotation {
  const { title, file } = properties
  const line = Number.parseInt(String(properties['line']), 10)
  return {
    level,
    message: data,
    ...(title ? { title } : {}),
    ...(file ? { file } : {}),
    ...(Number.isNaN(line) ? {} : { line }),
  }
}
