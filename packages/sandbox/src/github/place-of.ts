import type { SandboxGitHub } from './options.ts'
import type { Place } from './route.ts'

const places = new WeakMap<SandboxGitHub, Place>()

/** Seeds write straight into a GitHub, past its API and whatever faults it has; a test has no other way in. */
export function placeOf(github: SandboxGitHub): Place {
  const place = places.get(github)
  if (!place) throw new Error('This GitHub was not started by startGitHub. Hand over the very object it gave.')
  return place
}

export function rememberPlace(github: SandboxGitHub, place: Place): void {
  places.set(github, place)
}
