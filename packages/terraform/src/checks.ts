import { field, type Json, listField, textField } from './lookup.ts'
import type { FailedCheck } from './model.ts'

/** The `checks` of a plan that do not hold; those that nobody could judge yet are left out. */
export function checksOf(checks: readonly Json[]): readonly FailedCheck[] {
  return checks.flatMap((check) => {
    const status = textField(check, 'status')
    if (status !== 'fail' && status !== 'error') return []
    const address = field(check, 'address')
    const problems = listField(check, 'instances').flatMap((instance) => listField(instance, 'problems'))
    return [
      {
        address: textField(address, 'to_display'),
        kind: textField(address, 'kind'),
        status,
        messages: problems.map((problem) => textField(problem, 'message')).filter((message) => message !== ''),
      } as const,
    ]
  })
}
