import { blocks, code, list, Markdown, md } from '#markdown'
import { compareVersions } from '#versioning'
import type { Facts } from './facts.ts'

const shownCommits = 100

/** The notes of a Release: what it was promoted from, and everything since the last one. */
export function notesOf(
  facts: Facts,
  promoted: { readonly tag: string; readonly kind: string; readonly commit: string },
): string {
  const { asked, run } = facts
  const { tag, kind, commit } = promoted
  const origin =
    kind === 'hotfix'
      ? md`Hotfix ${code(tag)} of ${code(commit)}, promoted as itself by ${run.actor}.`
      : md`Promoted from ${code(asked.tag.name)} at ${code(commit)} by ${run.actor}.`
  return blocks(
    origin,
    asked.breakGlass === ''
      ? undefined
      : md`**Break-glass**: ${asked.breakGlass}. It was not asked whether it ran on staging.`,
    newsOf(facts, tag),
    md`The receipt ${code('promotion.json')} says which gates it passed, and on what evidence.`,
  ).source
}

function newsOf({ news: read, tags }: Facts, tag: string): Markdown {
  if (!read?.known || read.value.since === '') return md`This is the first production Release.`
  const { value: news } = read
  const contained = new Set(news.commits.map(({ sha }) => sha))
  const staged = tags
    .filter(({ name, patch, commit }) => patch > 0 && name !== tag && contained.has(commit))
    .toSorted(compareVersions)
  const commits = news.commits
    .slice(0, shownCommits)
    .map(({ sha, message }) => md`${code(sha.slice(0, 7))} ${subject(message)}`)
  const more = news.commits.length - commits.length
  return blocks(
    md`### Since ${code(news.since)}`,
    staged.length > 0
      ? new Markdown(`Staging tags in it: ${staged.map(({ name }) => code(name)).join(', ')}`)
      : undefined,
    commits.length > 0 ? list(commits) : md`No commit: it is the same content.`,
    more > 0 ? md`and ${more} older commits` : undefined,
  )
}

function subject(message: string): string {
  return message.split('\n', 1)[0]?.slice(0, 120) ?? ''
}
