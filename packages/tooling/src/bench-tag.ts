import { join } from 'node:path'
import {
  commitFiles,
  runContextFor,
  runNodeAction,
  type SandboxGitHub,
  seedRepository,
  seedTags,
  startGitHub,
} from '#sandbox'
import { repositoryRoot } from './actions.ts'
import { median, type Row } from './bench-table.ts'

const runs = 5

/** Requests and time of one whole `action-tag` step, process and all, at growing numbers of tags. */
export async function tagRows(): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const count of [100, 1_000, 10_000]) rows.push(await tagRow(count))
  return rows
}

async function tagRow(count: number): Promise<Row> {
  await using github = await startGitHub({ owner: 'bench', repo: 'tags' })
  const first = await seedRepository(github.directory, { message: 'First', files: { 'a.txt': '0' } })
  const versions = Array.from({ length: count }, (_, index) => `v0.${Math.floor(index / 100)}.${(index % 100) + 1}`)
  await seedTags(
    github.directory,
    versions.map((name) => ({ name, commit: first })),
  )
  const samples: number[] = []
  let requests = 0
  for (let run = 0; run < runs; run++) {
    const sha = await commitFiles(github.directory, { message: `Commit ${run}`, files: { 'a.txt': String(run + 1) } })
    github.resetRequests()
    samples.push(await tagOnce(github, sha))
    requests = Math.max(requests, github.requests.length)
  }
  return {
    what: `tag main's tip at ${count.toLocaleString('en')} tags`,
    figure: `${requests} requests`,
    note: `${median(samples).toFixed(0)} ms a step, process and all, median of ${runs}; goal ≤ 4 requests`,
  }
}

async function tagOnce({ serverUrl, apiUrl, owner, repo, token }: SandboxGitHub, sha: string): Promise<number> {
  const { milliseconds, outputs } = await runNodeAction({
    directory: join(repositoryRoot, 'action-tag'),
    context: runContextFor({ serverUrl, apiUrl, owner, repo, token }, { sha }),
    inputs: {},
  })
  if (outputs['created'] !== 'true') throw new Error(`action-tag made no tag: ${outputs['failure']}`)
  return milliseconds
}
