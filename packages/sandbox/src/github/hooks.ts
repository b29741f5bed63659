import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Place } from './route.ts'

/** Runs for every ref of a push, with its name, what it was and what it shall be. */
const updateHook = `#!/bin/sh
matches() { printf '%s\\n' "$1" | grep -qE "$2"; }
refuse() {
  echo "error: GH013: Repository rule violations found for $1." >&2
  echo "" >&2
  echo "- $2" >&2
  exit 1
}
case "$2" in *[!0]*) new=no ;; *) new=yes ;; esac
if [ "$new" = yes ] && matches "$1" "$SANDBOX_FORBIDDEN_REFS"; then
  refuse "$1" "Cannot create ref due to creations being restricted."
fi
if matches "$1" "$SANDBOX_LOCKED_REFS"; then
  refuse "$1" "Cannot create, change or delete the tag of an immutable release."
fi
[ "$SANDBOX_WORKFLOWS" = write ] && exit 0
wanted=$(git rev-parse --quiet --verify "$3^{commit}:.github/workflows" 2>&1) || exit 0
for tip in $(git for-each-ref --format='%(objectname)' refs/heads); do
  [ "$(git rev-parse --quiet --verify "$tip:.github/workflows" 2>&1)" = "$wanted" ] && exit 0
done
echo "refusing to allow a GitHub App to create or update workflow files without \\\`workflows\\\` permission" >&2
exit 1
`

/** A folder with the rules of this repository as hooks of git; whatever hooks the repository has are not run. */
export async function createHooks(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-hooks-'))
  await writeFile(join(directory, 'update'), updateHook, { mode: 0o755 })
  return directory
}

/** What the hooks have to know: the rules of this moment, and what this token may do. */
export function hookEnvironment(place: Place): Readonly<Record<string, string>> {
  const { protectedTags, releases, burnedTagNames, permissions } = place
  const forbidden = protectedTags.map(({ source }) => source.replace(/^\^|\$$/g, '').replaceAll('\\/', '/'))
  const immutable = releases.releases().filter((release) => release.immutable)
  const locked = [...burnedTagNames, ...releases.burned(), ...immutable.map(({ tag }) => tag)]
  return {
    SANDBOX_FORBIDDEN_REFS: tagsMatching(forbidden),
    SANDBOX_LOCKED_REFS: tagsMatching(locked.map((name) => name.replace(/[.+^${}()|[\]\\*?]/g, '\\$&'))),
    SANDBOX_WORKFLOWS: permissions.workflows,
  }
}

function tagsMatching(sources: readonly string[]): string {
  return sources.length === 0 ? '^$' : `^refs/tags/(${sources.join('|')})$`
}
