import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import { ConfigurationError, messageOf } from '#errors'

/** Contexts by name: plain JSON values, as `github`, `inputs`, `needs`. */
export type Contexts = Readonly<Record<string, unknown>>

/** Functions beyond GitHub's own, such as `success()`; they take no argument and say yes or no. */
export type StatusFunctions = Readonly<Record<string, () => boolean>>

export interface Scope {
  readonly contexts: Contexts
  readonly functions?: StatusFunctions
}

/** The text of a template such as `v${{ inputs.version }}`, evaluated by GitHub's own evaluator. */
export function evaluateTemplate(template: string, scope: Scope): string {
  return segmentsOf(template)
    .map((segment) => (segment.expression ? evaluate(segment.text, scope).coerceString() : segment.text))
    .join('')
}

/** The value of a template: a whole expression keeps its type, so that `fromJSON('[1]')` stays an array. */
export function evaluateValue(template: string, scope: Scope): unknown {
  const [only, ...others] = segmentsOf(template)
  if (!only?.expression || others.length > 0) return evaluateTemplate(template, scope)
  return JSON.parse(JSON.stringify(evaluate(only.text, scope), data.replacer)) as unknown
}

/** Whether an `if:` holds; the braces are optional there. */
export function evaluateCondition(condition: string, scope: Scope): boolean {
  const [only, ...others] = segmentsOf(condition.trim())
  const value = only?.expression && others.length === 0 ? evaluate(only.text, scope) : evaluate(condition, scope)
  return truthy(value)
}

/** Whether an `if:` asks for a status itself; if not, GitHub puts `success() &&` in front. */
export function asksForStatus(condition: string): boolean {
  return /\b(success|failure|always|cancelled)\s*\(/i.test(condition.replace(/'(?:[^']|'')*'/g, "''"))
}

export function evaluate(expression: string, { contexts, functions = {} }: Scope): data.ExpressionData {
  const definitions = Object.entries(functions).map(([name, decide]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(decide()),
  }))
  try {
    const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), definitions).parse()
    // Functions are looked up by their lower-case name.
    const table = new Map(definitions.map((definition) => [definition.name.toLowerCase(), definition]))
    return new Evaluator(tree, contextData(contexts), table).evaluate()
  } catch (error) {
    throw new ConfigurationError('expression', `\`${expression.trim()}\` cannot be evaluated: ${messageOf(error)}.`)
  }
}

function contextData(contexts: Contexts): data.Dictionary {
  const value: unknown = JSON.parse(JSON.stringify(contexts), data.reviver)
  if (!(value instanceof data.Dictionary)) throw new TypeError('Contexts are a record by name.')
  return value
}

function truthy(value: data.ExpressionData): boolean {
  if (value.kind === data.Kind.Boolean || value.kind === data.Kind.Null) return value.coerceString() === 'true'
  if (value.kind === data.Kind.Number) return value.number() !== 0 && !Number.isNaN(value.number())
  return value.kind === data.Kind.String ? value.coerceString() !== '' : true
}

interface Segment {
  readonly text: string
  readonly expression: boolean
}

/** Text and expressions in turn; `}}` inside a quoted string does not end an expression. */
function segmentsOf(template: string): readonly Segment[] {
  const segments: Segment[] = []
  let rest = template
  for (let open = rest.indexOf('${{'); open >= 0; open = rest.indexOf('${{')) {
    const length = /^(?:'[^']*'|[^'}]|\}(?!\}))*/.exec(rest.slice(open + 3))?.[0].length ?? 0
    const close = open + 3 + length
    if (!rest.startsWith('}}', close)) {
      throw new ConfigurationError('expression', `\`${template}\` opens an expression that is not closed by \`}}\`.`)
    }
    if (open > 0) segments.push({ text: rest.slice(0, open), expression: false })
    segments.push({ text: rest.slice(open + 3, close), expression: true })
    rest = rest.slice(close + 2)
  }
  if (rest !== '') segments.push({ text: rest, expression: false })
  return segments
}
