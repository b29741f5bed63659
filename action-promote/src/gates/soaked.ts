import type { Judged } from '../facts.ts'
import { stagingProof } from '../record.ts'
import { type Gate, notApplicable, passed, refused, unknown } from './gate.ts'

/** The success on staging is old enough for what only time shows. */
export function soaked({ asked, staging, candidate, now }: Judged): Gate {
  const { minSoakSeconds, breakGlass } = asked
  if (minSoakSeconds === 0) return notApplicable('soaked', 'min-soak is 0.')
  if (breakGlass !== '') return notApplicable('soaked', `Skipped by break-glass (${breakGlass}).`)
  if (!staging.known) return unknown('soaked', staging.error)
  const proof = stagingProof(staging.value ?? [], candidate.commit)
  if (proof.kind !== 'proven')
    return notApplicable('soaked', 'It starts with the success on staging, which is missing.')
  const soakedSeconds = Math.floor((now - Date.parse(proof.since)) / 1_000)
  if (soakedSeconds >= minSoakSeconds) {
    return passed(
      'soaked',
      `It has run on ${asked.staging} for ${length(soakedSeconds)}; ${length(minSoakSeconds)} are asked for.`,
    )
  }
  const until = new Date(Date.parse(proof.since) + minSoakSeconds * 1_000).toISOString().replace(/\.\d+Z$/, 'Z')
  return refused('soaked', {
    code: 'soaking',
    says: `It runs on ${asked.staging} since ${proof.since}; ${length(minSoakSeconds)} of soak end at ${until}.`,
    doThis: `Run this again after ${until}; in an emergency give break-glass a reason.`,
  })
}

function length(seconds: number): string {
  if (seconds < 120) return `${seconds} s`
  return seconds < 7_200 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 3_600)} h`
}
