import { getInput } from '@actions/core'
import { visible } from '#markdown'

/** One input: what GitHub is told about it, and how its raw text becomes a typed value. */
export interface Input<Value> {
  readonly description: string
  /** Absent: the input is required. */
  readonly default?: string
  readonly secret: boolean
  /** Absent for an input whose exact characters matter, such as `confirm`. */
  readonly trimmed: boolean
  /** Throws a sentence that ends "must be …"; the toolkit collects them. */
  readonly parse: (raw: string) => Value
}

// biome-ignore lint/suspicious/noExplicitAny: any input fits, whatever it parses to.
export type Inputs = Readonly<Record<string, Input<any>>>

interface Spec {
  readonly description: string
  readonly default?: string
}

/** What is wrong with one value: the sentence goes on after the name of the input. */
export class InputProblem extends Error {}

export function text(
  spec: Spec & { readonly pattern?: RegExp; readonly expected?: string; readonly exact?: boolean },
): Input<string> {
  return input(spec, { trimmed: spec.exact !== true }, (raw) => {
    if (raw !== '' && spec.pattern && !spec.pattern.test(raw)) {
      throw new InputProblem(`must be ${spec.expected ?? `text that matches ${spec.pattern}`}, not ${shown(raw)}`)
    }
    return raw
  })
}

/** A value that is masked, in every form it could leak in, before anything can log it. */
export function secret(spec: Spec): Input<string> {
  return input(spec, { secret: true }, (raw) => raw)
}

export function choice<const Option extends string>(
  options: readonly Option[],
  spec: Spec & { readonly default?: Option },
): Input<Option> {
  return input(spec, {}, (raw) => {
    const option = options.find((candidate) => candidate === raw)
    if (option === undefined) throw new InputProblem(`must be one of ${options.join(', ')}, not ${shown(raw)}`)
    return option
  })
}

/** A YAML 1.2 boolean, as in every action of GitHub's own. */
export function flag(spec: Spec & { readonly default: 'true' | 'false' }): Input<boolean> {
  return input(spec, {}, (raw) => {
    if (/^(true|True|TRUE)$/.test(raw)) return true
    if (/^(false|False|FALSE)$/.test(raw)) return false
    throw new InputProblem(`must be true or false, not ${shown(raw)}`)
  })
}

const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 }

/** A length of time such as `90s`, `10m` or `1h`, in seconds. */
export function duration(spec: Spec & { readonly maxSeconds: number }): Input<number> {
  return input(spec, {}, (raw) => {
    const [, count = '', unit = ''] = /^(\d{1,6})(s|m|h)$/.exec(raw) ?? []
    const seconds = Number(count) * (unitSeconds[unit] ?? 0)
    if (seconds > 0 && seconds <= spec.maxSeconds) return seconds
    throw new InputProblem(`must be a duration such as 90s, 10m or 1h, at most ${spec.maxSeconds}s, not ${shown(raw)}`)
  })
}

/** Items separated by commas or line breaks; empty ones are dropped. */
export function list(spec: Spec): Input<readonly string[]> {
  return input(spec, {}, (raw) =>
    raw
      .split(/[\n,]/)
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  )
}

/** An http(s) address without credentials; plain http only to this machine. */
export function url(spec: Spec): Input<string> {
  return input(spec, {}, (raw) => {
    if (raw === '') return ''
    const address = URL.canParse(raw) ? new URL(raw) : undefined
    if (!address || !/^https?:$/.test(address.protocol)) {
      throw new InputProblem(`must be an address such as https://iac.example.com, not ${shown(raw)}`)
    }
    if (address.username || address.password) throw new InputProblem('must not hold a user name or password')
    if (address.hash || address.search) throw new InputProblem('must not hold a query or a fragment')
    return raw.replace(/\/+$/, '')
  })
}

/** Reads one input as the runner hands it over; a sentence for whoever wrote the workflow when it cannot be used. */
export function readInput<Value>(name: string, spec: Input<Value>): Value {
  const given = getInput(name, { trimWhitespace: spec.trimmed })
  // GitHub does not enforce `required: true`, so we do; an expression that yields nothing counts as absent.
  const raw = given === '' ? (spec.default ?? '') : given
  if (raw === '' && spec.default === undefined) throw new InputProblem(`is required: ${spec.description}`)
  return spec.parse(raw.startsWith('${{') ? '' : raw)
}

function input<Value>(
  spec: Spec,
  flags: { readonly secret?: boolean; readonly trimmed?: boolean },
  parse: (raw: string) => Value,
): Input<Value> {
  return {
    description: spec.description,
    ...(spec.default === undefined ? {} : { default: spec.default }),
    secret: flags.secret ?? false,
    trimmed: flags.trimmed ?? true,
    parse,
  }
}

function shown(raw: string): string {
  const clipped = raw.length > 80 ? `${raw.slice(0, 80)}…` : raw
  return `"${visible(clipped)}"`
}
