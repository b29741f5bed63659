import { type Answer, json, notFound, Refusal } from '../answer.ts'
import { GitFailure, git } from '../git.ts'
import { pageAsked } from '../page.ts'
import { resolveCommit } from '../resolve.ts'
import type { Call, Place, Route } from '../route.ts'
import { shownCommit } from './commits.ts'
import { changedFiles } from './files.ts'

export const compareRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/compare/{basehead}',
    need: 'contents=read',
    manual: 'commits/commits#compare-two-commits',
    answer: compare,
  },
]

async function compare(call: Call): Promise<Answer> {
  const { place, parameters } = call
  const [baseName = '', headName = '', more] = (parameters.get('basehead') ?? '').split('...')
  if (baseName === '' || headName === '' || more !== undefined) throw notFound()
  const refs = await call.refs()
  const [base, head] = await Promise.all([baseName, headName].map((name) => resolveCommit(refs, place.objects, name)))
  if (!base || !head) throw notFound()
  const mergeBase = await mergeBaseOf(place, base.sha, head.sha)
  if (mergeBase === undefined) throw new Refusal(404, `No common ancestor between ${baseName} and ${headName}.`)
  const [behind, ahead] = await distance(place, base.sha, head.sha)
  return json(
    200,
    await shownComparison(call, { baseName, headName, base: base.sha, head: head.sha, mergeBase, behind, ahead }),
  )
}

interface Comparison {
  readonly baseName: string
  readonly headName: string
  readonly base: string
  readonly head: string
  readonly mergeBase: string
  readonly behind: number
  readonly ahead: number
}

async function shownComparison(call: Call, comparison: Comparison) {
  const { place } = call
  const { baseName, headName, base, head, mergeBase, behind, ahead } = comparison
  const range = `${encodeURIComponent(baseName)}...${encodeURIComponent(headName)}`
  const html = `${place.urls.html}/compare/${range}`
  const commits = await commitsBetween(call, base, head)
  const firstPage = pageAsked(call.query).number === 1
  return {
    url: `${place.urls.repository}/compare/${range}`,
    html_url: html,
    permalink_url: `${place.urls.html}/compare/${base.slice(0, 7)}...${head.slice(0, 7)}`,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: await shownCommit(place, base),
    merge_base_commit: await shownCommit(place, mergeBase),
    status: statusOf(behind, ahead),
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    commits: await Promise.all(commits.map((sha) => shownCommit(place, sha))),
    ...(firstPage ? { files: await changedFiles(place, mergeBase, head) } : {}),
  }
}

function statusOf(behind: number, ahead: number): 'identical' | 'ahead' | 'behind' | 'diverged' {
  if (behind > 0) return ahead > 0 ? 'diverged' : 'behind'
  return ahead > 0 ? 'ahead' : 'identical'
}

async function mergeBaseOf({ directory }: Place, base: string, head: string): Promise<string | undefined> {
  try {
    return (await git(directory, ['merge-base', base, head])).trim()
  } catch (error) {
    // Exit code 1 is git's way of saying that there is none.
    if (error instanceof GitFailure && error.exitCode === 1) return undefined
    throw error
  }
}

async function distance({ directory }: Place, base: string, head: string): Promise<readonly [number, number]> {
  const counted = await git(directory, ['rev-list', '--left-right', '--count', `${base}...${head}`])
  const [behind, ahead] = counted.trim().split('\t').map(Number)
  return [behind ?? 0, ahead ?? 0]
}

/** Oldest first, as GitHub lists them: 250 without pages. */
async function commitsBetween(call: Call, base: string, head: string): Promise<readonly string[]> {
  const list = await git(call.place.directory, ['rev-list', '--reverse', `${base}..${head}`])
  const all = list.split('\n').filter((line) => line !== '')
  if (!call.query.has('page') && !call.query.has('per_page')) return all.slice(0, 250)
  const { number, size } = pageAsked(call.query)
  return all.slice((number - 1) * size, number * size)
}
