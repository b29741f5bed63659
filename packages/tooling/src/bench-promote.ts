import { join } from 'node:path'
import { deploymentId } from '#deploy-protocol'
import { connectGitHub } from '#github'
import { runContextFor, runNodeAction, type SandboxGitHub, seedHistory, seedTags, startGitHub } from '#sandbox'
import { systemClock } from '#toolkit'
import { formatTagMessage, type ReleaseKind } from '#versioning'
import { repositoryRoot } from './actions.ts'
import { median, type Row } from './bench-table.ts'

const runs = 5
const stagingTags = 1_000

/** What a promotion asks of GitHub before it writes anything: its dry run sends just that. */
export async function promoteRows(): Promise<readonly Row[]> {
  await using github = await startGitHub({ owner: 'bench', repo: 'train', environments: ['staging', 'production'] })
  const { newest, tip } = await seedTrain(github)
  const samples: number[] = []
  for (let run = 0; run < runs; run++) {
    github.resetRequests()
    samples.push(await preflight(github, newest, tip))
  }
  const { refs, queries, fetches } = asked(github)
  const rest = github.requests.length - refs - queries - fetches
  if (refs !== 1 || queries > 2 || rest !== 0) {
    throw new Error(`A preflight sent ${refs} ls-refs, ${queries} GraphQL queries and ${rest} other requests.`)
  }
  return [
    {
      what: `preflight of a promotion at ${stagingTags.toLocaleString('en')} tags`,
      figure: `${refs} ls-refs, ${queries} GraphQL`,
      note:
        `and ${fetches} fetches of commits; ${median(samples).toFixed(0)} ms, process and all, median of ${runs}; ` +
        'goal 1 ls-refs, ≤ 2 GraphQL',
    },
  ]
}

function asked({ requests }: SandboxGitHub) {
  const count = (command: string) => requests.filter((request) => request.command === command).length
  const queries = requests.filter(({ path }) => path.endsWith('/graphql')).length
  return { refs: count('ls-refs'), fetches: count('fetch'), queries }
}

/** Production runs the first commit, staging the last of three. Gives what staging runs. */
async function seedTrain(github: SandboxGitHub): Promise<Readonly<Record<'newest' | 'tip', string>>> {
  const [first = '', second = '', tip = ''] = await seedHistory(github.directory, ['First', 'Second', 'Third'])
  const tagged = (name: string, commit: string, kind: ReleaseKind) => {
    const message = formatTagMessage(name, { kind, commit, actor: 'ann' })
    return { name, commit, message }
  }
  const newest = `v1.0.${stagingTags}`
  const between = Array.from({ length: stagingTags - 1 }, (_, index) => tagged(`v1.0.${index + 1}`, second, 'staging'))
  const ends = [tagged('v1.0.0', first, 'production'), tagged(newest, tip, 'staging')]
  await seedTags(github.directory, [...ends, ...between])
  await deployed(github, { environment: 'production', tag: 'v1.0.0', commit: first })
  await deployed(github, { environment: 'staging', tag: newest, commit: tip })
  return { newest, tip }
}

async function deployed(
  github: SandboxGitHub,
  { environment, tag, commit }: Readonly<Record<'environment' | 'tag' | 'commit', string>>,
): Promise<void> {
  const { signal } = new AbortController()
  const { deployments } = connectGitHub({ ...github, clock: systemClock(signal), signal })
  const id = deploymentId({ env: environment, tag, commit, services: ['__all__'] })
  const made = await deployments.create({
    commit,
    environment,
    description: tag,
    payload: { id, kind: environment, tag },
    production: environment === 'production',
  })
  await deployments.setStatus(made.id, { state: 'success', description: 'success' })
}

async function preflight(github: SandboxGitHub, tag: string, sha: string): Promise<number> {
  const { milliseconds, outputs } = await runNodeAction({
    directory: join(repositoryRoot, 'action-promote'),
    context: runContextFor(github, { sha }),
    inputs: { 'staging-tag': tag, confirm: 'deploy', 'dry-run': 'true' },
  })
  if (outputs['failure'] !== '') throw new Error(`A promotion that should be allowed was not: ${outputs['failure']}`)
  return milliseconds
}
