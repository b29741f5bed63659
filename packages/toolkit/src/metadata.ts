import { ConfigurationError } from '#errors'
import { flag, type Input, InputProblem, type Inputs, readInput } from './inputs.ts'
import { mask } from './redact.ts'

/** What one action takes, gives and can fail with: said once, from which `action.yml` and the README are generated. */
export interface ActionMetadata<In extends Inputs = Inputs, Out extends string = string> {
  readonly name: string
  readonly description: string
  readonly inputs: In
  readonly outputs: Readonly<Record<Out, string>>
  /** Every code the `failure` output can hold, and when. */
  readonly failures: Readonly<Record<string, string>>
}

const commonInputs = {
  'dry-run': flag({ description: 'Decide and report, but write nothing.', default: 'false' }),
}

const commonOutputs = {
  failure: 'Empty when the step is green; else the code of the failure.',
}

const commonFailures = {
  'inputs-invalid': 'One or more inputs cannot be used; all of them are named.',
  'runner-contract': 'The step does not run under GitHub Actions, or the runner left out what it promises.',
  'report-unwritten': 'The outputs or the summary could not be written in full, for example on a full disk.',
  'conflict-persists': 'Other runs kept winning the race for two minutes.',
  'token-permission': 'The token may not do this; the message names the right and how to give it.',
  'token-invalid': 'GitHub does not accept the token; it has expired or belongs to something else.',
  'token-sso': 'The organization wants the token authorized for single sign-on first.',
  'not-found': 'GitHub shows no such thing to this token: it does not exist, or the token may not read it.',
  'rate-limited': 'GitHub asks to wait longer than this run may; the message says until when.',
  'github-unavailable': 'GitHub could not be reached, or answered with what is no answer.',
  'github-refused': 'GitHub refused in words of its own; the message holds them.',
  'github-redirect': 'GitHub, or something in between, sent a request elsewhere; it was not followed.',
  'github-mistyped': 'An answer of GitHub had another shape than its own description promises.',
  'github-inconsistent': 'Two answers of GitHub contradict each other; nothing was decided on either.',
  canceled: 'The run was canceled; the message says what was already true.',
  internal: 'A bug of ours, with its stack.',
}

/** Declares an action. `dry-run`, the `failure` output and the failures that every action shares come along. */
export function defineAction<const In extends Inputs, const Out extends string>(spec: {
  readonly name: string
  readonly description: string
  readonly inputs: In
  readonly outputs: Readonly<Record<Out, string>>
  readonly failures: Readonly<Record<string, string>>
}): ActionMetadata<In & typeof commonInputs, Out | 'failure'> {
  return {
    ...spec,
    inputs: { ...spec.inputs, ...commonInputs },
    outputs: { ...spec.outputs, ...commonOutputs } as Record<Out | 'failure', string>,
    failures: { ...spec.failures, ...commonFailures },
  }
}

/** The typed values of an action's inputs: `staging-tag: text()` becomes `stagingTag: string`. */
export type Config<Metadata> =
  Metadata extends ActionMetadata<infer In, infer _Out>
    ? { readonly [Name in keyof In as CamelCase<Name & string>]: In[Name] extends Input<infer Value> ? Value : never }
    : never

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name

/** All inputs at once. Secrets are masked before anything is judged; all problems come in one message. */
export function readConfig<In extends Inputs>(metadata: ActionMetadata<In>): Config<ActionMetadata<In>> {
  const values: Record<string, unknown> = {}
  const problems: string[] = []
  const named = Object.entries(metadata.inputs)
  const secretsFirst = [...named.filter(([, input]) => input.secret), ...named.filter(([, input]) => !input.secret)]
  for (const [name, input] of secretsFirst) {
    try {
      const value = readInput(name, input)
      if (input.secret && typeof value === 'string') mask(value)
      values[camelCase(name)] = value
    } catch (problem) {
      if (!(problem instanceof InputProblem)) throw problem
      problems.push(`Input "${name}" ${problem.message}`)
    }
  }
  if (problems.length > 0) throw new ConfigurationError('inputs-invalid', problems.join('\n'))
  return values as Config<ActionMetadata<In>>
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
