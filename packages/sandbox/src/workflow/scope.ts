import { asksForStatus, evaluate, evaluateCondition, type Scope } from '../step/expression.ts'
import type { Variables } from './model.ts'
import { Expression, type Scalar } from './tree.ts'

/** The text of a scalar of a workflow, its expressions evaluated. */
export function textOf(scalar: Scalar, scope: Scope): string {
  return scalar instanceof Expression ? evaluate(scalar.text, scope).coerceString() : String(scalar)
}

export function textsOf(variables: Variables, scope: Scope): Record<string, string> {
  return Object.fromEntries([...variables].map(([name, value]) => [name, textOf(value, scope)]))
}

export function flagOf(scalar: Scalar, scope: Scope): boolean {
  return textOf(scalar, scope) === 'true'
}

export function numberOf(scalar: Scalar, scope: Scope): number {
  return Number(textOf(scalar, scope))
}

/** Whether a job or step runs: without a status function in its `if`, only after success. */
export function holds(condition: Scalar | undefined, scope: Scope): boolean {
  const text = condition instanceof Expression ? condition.text : String(condition ?? '')
  if (text.trim() === '') return evaluateCondition('success()', scope)
  return evaluateCondition(asksForStatus(text) ? text : `success() && (${text})`, scope)
}
