import { PreconditionError } from '#errors'
import { code, link, type Markdown, md, table } from '#markdown'
import type { Report } from '#toolkit'
import type { Result } from './apply.ts'
import { type Gate, red } from './gates/index.ts'
import type { metadata } from './metadata.ts'
import type { Plan } from './plan.ts'

type Outputs = keyof (typeof metadata)['outputs']
type Accepted = Exclude<Plan, { readonly kind: 'refuse' }>

export function report(plan: Plan, result: Result | undefined): Report<Outputs> {
  if (plan.kind === 'refuse') return refusal(plan)
  const { asked, tag, commit, releaseKind, running } = plan
  const release = result?.release ?? plan.release
  const source = asked.mode === 'rollback' ? running : asked.tag.name
  return {
    title: titleOf(plan, result !== undefined),
    summary: [factTable(plan, release), gateTable(plan.gates), next(plan)],
    outputs: {
      tag: nothingToDeploy(plan, result !== undefined) ? '' : tag.name,
      sha: commit,
      'source-tag': source,
      kind: releaseKind,
      created: result?.created ?? false,
      'release-id': release?.id ?? '',
      'release-url': release?.url ?? '',
      'refused-gates': '',
    },
  }
}

/** Outputs say what is, not what was meant: a tag that was not made is none, and what production went on from is none for it. */
function nothingToDeploy(plan: Accepted, done: boolean): boolean {
  return plan.kind === 'finish' || (plan.kind === 'promote' && !done) || overtaken(plan)
}

/** Promoted and done, and production runs its commit under another tag by now. */
function overtaken({ kind, asked, running, tag }: Accepted): boolean {
  return kind === 'nothing' && asked.mode === 'promote' && running !== tag.name
}

function refusal(plan: Extract<Plan, { readonly kind: 'refuse' }>): Report<Outputs> {
  const reds = plan.gates.filter(red)
  const names = reds.map(({ name }) => shown(name))
  const count = names.length === 1 ? '1 gate' : `${names.length} gates`
  return {
    title: `${plan.asked.tag.name} refused by ${count}: ${names.join(', ')}`,
    summary: [
      gateTable(plan.gates),
      md`Nothing was changed${plan.running === '' ? '' : md`; ${plan.asked.production} runs ${code(plan.running)}`}. Once the red gates are green, run this again with the same inputs.`,
    ],
    outputs: {
      sha: plan.commit,
      created: false,
      'refused-gates': reds.map(({ name }) => name).join(','),
    },
    failure: new PreconditionError(mostExact(reds).code, sentencesOf(reds).join('\n')),
  }
}

/** One sentence a cause: what could not be read makes many gates red, and is said once with their names. */
function sentencesOf(reds: readonly Gate[]): readonly string[] {
  const causes = Map.groupBy(reds, ({ says, doThis }) => `${says} ${doThis}`)
  return [...causes].map(([cause, gates]) => `${gates.map(({ name }) => shown(name)).join(', ')}: ${cause}`)
}

/** One code for the run: that `kind` is unknown follows from being off main, and says less. */
function mostExact(reds: readonly Gate[]): Gate {
  const exact = reds.find(({ code }) => code !== 'kind-unknown') ?? reds[0]
  if (!exact) throw new Error('a refusal without a red gate')
  return exact
}

function titleOf(plan: Accepted, done: boolean): string {
  const { asked, tag, running, commit } = plan
  const would = done ? '' : 'would be '
  switch (plan.kind) {
    case 'promote':
      return `${asked.tag.name} → ${tag.name}: ${would}promoted at ${commit.slice(0, 7)}`
    case 'hotfix':
      return `${tag.name}: hotfix ${would}promoted as itself at ${commit.slice(0, 7)}`
    case 'resume':
      return `${asked.tag.name} → ${tag.name}: resumed, next it is ${plan.next === 'deploy' ? 'deployed' : 'released'}`
    case 'finish':
      return `${asked.tag.name} → ${tag.name}: ${asked.production} ran it, and only its Release is missing`
    case 'rollback':
      return `${asked.production}: ${running} → ${tag.name}: back to ${commit.slice(0, 7)}`
    case 'release':
      return `${tag.name}: Release ${would}published`
    case 'nothing':
      if (asked.mode === 'rollback') return `${asked.production} runs ${tag.name} already`
      return `${tag.name}: promoted, deployed and released already${overtaken(plan) ? `; ${asked.production} runs its commit as ${running}` : ''}`
  }
}

function factTable(plan: Accepted, release: Result['release']): Markdown {
  const { asked, tag, commit, running, releaseKind } = plan
  return table(
    ['', ''],
    [
      ...(tag.name === asked.tag.name ? [] : [['Promoted', code(asked.tag.name)]]),
      ['Tag', code(tag.name)],
      ['Kind', releaseKind],
      ['Commit', code(commit)],
      ['Production runs', running === '' ? 'nothing of ours yet: this is the first run' : code(running)],
      ...(release ? [['Release', link(release.draft ? 'draft' : 'published', release.url)]] : []),
      ...(asked.breakGlass === '' ? [] : [['Break-glass', asked.breakGlass]]),
    ],
  )
}

const words = { passed: 'passed', refused: md`**refused**`, unknown: md`**not known**`, 'not-applicable': 'not asked' }

function gateTable(gates: readonly Gate[]): Markdown {
  const row = ({ name, state, says, doThis }: Gate) => [shown(name), words[state], says, doThis]
  return table(['Gate', '', 'What is so', 'Do this'], gates.map(row))
}

function next(plan: Accepted): Markdown {
  const { tag, asked } = plan
  switch (plan.kind) {
    case 'promote':
    case 'hotfix':
      return deployNext(tag.name, asked.production)
    case 'resume':
      return plan.next === 'deploy' ? deployNext(tag.name, asked.production) : releaseNext(tag.name)
    case 'finish':
      return releaseNext(tag.name)
    case 'rollback':
      return md`Next: action-deploy with ${code(`tag: ${tag.name}`)}, ${code(`env: ${asked.production}`)} and ${code('rollback: true')}. ${code(plan.running)} cannot be promoted again after that.`
    case 'release':
    case 'nothing':
      return md`Nothing is left to do.`
  }
}

function deployNext(tag: string, production: string): Markdown {
  return md`Next: action-deploy with ${code(`tag: ${tag}`)} and ${code(`env: ${production}`)}, then this action with ${code('mode: release')}. If a run is lost, run it again; it goes on where it was.`
}

function releaseNext(tag: string): Markdown {
  return md`Next: this action with ${code('mode: release')} publishes the Release of ${code(tag)}.`
}

function shown(name: Gate['name']): string {
  return name.replaceAll('-', ' ')
}
