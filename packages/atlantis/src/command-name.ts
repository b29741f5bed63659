import type { Command } from './model.ts'

const names: Readonly<Record<string, Command>> = {
  plan: 'plan',
  apply: 'apply',
  'policy check': 'policy_check',
  policy_check: 'policy_check',
  'approve policies': 'approve_policies',
  approve_policies: 'approve_policies',
  import: 'import',
  state: 'state',
  'state rm': 'state',
  unlock: 'unlock',
  version: 'version',
  cancel: 'cancel',
  help: 'help',
}

/** The command that a title or an argument names, such as `Policy Check` or ``State `rm` ``. */
export function commandNamed(words: string): Command | undefined {
  const plain = words.replaceAll('`', '').trim().toLowerCase()
  return Object.hasOwn(names, plain) ? names[plain] : undefined
}

/** The command of the first of these words that names one: for titles that somebody wrote in their own way. */
export function commandWithin(words: string): Command | undefined {
  const plain = words.toLowerCase().replace(/[^a-z_]+/g, ' ')
  const found = Object.entries(names)
    .map(([name, command]) => ({ at: ` ${plain} `.indexOf(` ${name} `), command, length: name.length }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at || other.length - one.length)
  return found[0]?.command
}
