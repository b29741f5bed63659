/** Every code of this action's own, and when; the README lists them, workflows may branch on them. */
export const failures = {
  'nothing-readable': 'No plan and no audit log could be read at all, so there is nothing to report.',
  'fail-on': 'Something was found that `fail-on` names. The report was written first.',
  'actors-invalid': 'A line of `actors` is no rule; the message names it.',
  'ignore-invalid': 'A line of `ignore` is no rule; the message names it.',
  'since-invalid': '`since` or `until` is neither a time, a duration nor `auto`.',
  'source-forbidden': 'An address among the sources is neither https nor this machine.',
  'config-invalid': '`slipway.yml` cannot be used; the message names every place to mend.',
} as const
