import { PreconditionError } from '#errors'
import { formatTag, nextHotfix } from '#versioning'
import type { Place, PlacedTag } from './place.ts'

/** What a person is told who asks for the next hotfix tag: the tag in the first line, then how to make it. */
export function describeNext(place: Place, prefix: string): string {
  const { base, commit, onMain, branch, tags } = place
  if (!base) throw baseMissing(place)
  const untouched = base.commit === commit
  if (onMain && !untouched) throw standsOnMain(place, base)
  const own = untouched ? undefined : tags.find((placed) => placed.commit === commit && placed.tag.patch > 0)
  if (own) return `${own.tag.name}\n\nCommit ${commit.slice(0, 7)} has this tag already; a commit is tagged once.\n`

  const existing = tags.map(({ tag }) => tag)
  const { name } = formatTag(nextHotfix(existing, base.tag), prefix)
  const onBranch = branch !== '' && branch !== place.main.replace(/^origin\//, '')
  const fresh = onBranch ? branch : `hotfix/${name}`
  const commands = [
    ...(onBranch ? [] : [`git switch -c ${quoted(fresh)} ${base.tag.name}`]),
    ...(untouched ? ['git commit -m "What it repairs"'] : []),
    `git push origin ${quoted(fresh)}`,
    `git tag -a -m 'Hotfix ${name}' ${name} ${untouched ? 'HEAD' : commit}`,
    `git push origin refs/tags/${name}`,
  ]
  return [
    name,
    '',
    `Repairs ${base.tag.name}${takenOf(place, base)}. To make it:`,
    '',
    ...commands.map((command) => `  ${command}`),
    '',
    'Or push the branch and let the workflow take the number, so that nobody is faster:',
    '',
    `  gh workflow run hotfix.yml --ref ${quoted(fresh)}`,
    '',
  ].join('\n')
}

function takenOf({ tags }: Place, base: PlacedTag): string {
  const { major, minor } = base.tag
  const line = tags.filter(({ tag }) => tag.major === major && tag.minor === minor && tag.patch > 0)
  const [newest] = line
  if (!newest) return ''
  return line.length === 1
    ? `; ${newest.tag.name} of its line is taken`
    : `; ${newest.tag.name} and others of its line are taken`
}

function baseMissing({ commit, main, tags }: Place): PreconditionError {
  const newest = tags.find(({ tag }) => tag.patch === 0)?.tag.name
  return new PreconditionError(
    'base-missing',
    `Commit ${commit.slice(0, 7)} descends from no production tag on ${main}, so there is nothing that it repairs. ` +
      (newest
        ? `Begin at what production runs: git switch -c hotfix/NAME ${newest}`
        : 'There is no production tag yet.'),
  )
}

function standsOnMain({ commit, main }: Place, base: PlacedTag): PreconditionError {
  return new PreconditionError(
    'on-main',
    `Commit ${commit.slice(0, 7)} is on ${main}, and what is there goes to production by promotion. ` +
      `Begin a hotfix at what production runs: git switch -c hotfix/NAME ${base.tag.name}`,
  )
}

/** A name as a shell takes it for one word: git lets more into a branch's name than a shell leaves alone. */
function quoted(word: string): string {
  return /^[\w][\w./-]*$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
