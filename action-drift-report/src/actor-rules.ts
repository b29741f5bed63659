import { ConfigurationError } from '#errors'
import { type ActorRule, actorKinds } from '#kube-audit'
import { wordsOf } from './words.ts'

const keys = ['user', 'group', 'credential', 'agent', 'address', 'name', 'kind'] as const

/** One rule a line: `user=system:admin credential=X509SHA256=ab* name=alice`. A line that begins with # is a comment. */
export function actorRules(text: string): readonly ActorRule[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(ruleOf)
}

function ruleOf(line: string): ActorRule {
  const pairs = wordsOf(line).map(
    (word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] as const,
  )
  const rule = Object.fromEntries(pairs)
  const unknown = pairs.find(([key, value]) => !keys.some((known) => known === key) || value === '')
  if (unknown) throw invalid(line, `each word must be one of ${keys.join('=, ')}= and a value`)
  const kind = rule['kind']
  if (kind !== undefined && kind !== 'ignore' && !actorKinds.some((known) => known === kind)) {
    throw invalid(line, `kind must be one of ${actorKinds.join(', ')} or ignore`)
  }
  if (kind === undefined && rule['name'] === undefined) throw invalid(line, 'it says neither name= nor kind=')
  const says = (key: string) => key === 'name' || key === 'kind'
  if (pairs.every(([key]) => says(key))) throw invalid(line, 'it holds for everybody')
  return rule
}

function invalid(line: string, why: string): ConfigurationError {
  return new ConfigurationError(
    'actors-invalid',
    `Input "actors": the rule "${line.slice(0, 100)}" cannot be used: ${why}.`,
  )
}
