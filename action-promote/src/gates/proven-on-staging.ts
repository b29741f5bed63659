import { deploymentId } from '#deploy-protocol'
import type { Judged } from '../facts.ts'
import { type Deployed, stagingProof } from '../record.ts'
import { type Gate, notApplicable, passed, refused, unknown } from './gate.ts'

/** A Deployment of this very commit in staging, written by us, that succeeded. */
export function provenOnStaging(facts: Judged): Gate {
  const { asked, staging } = facts
  const gate = judge(facts)
  if (asked.breakGlass === '' || gate.state === 'passed') return gate
  const why = staging.known ? gate.says : staging.error.message
  return notApplicable('proven-on-staging', `Skipped by break-glass (${asked.breakGlass}). Without it: ${why}`)
}

function judge({ asked, staging, candidate, evidence }: Judged): Gate {
  const { commit, tag } = candidate
  if (!staging.known) return unknown('proven-on-staging', staging.error)
  if (!staging.value) {
    return refused('proven-on-staging', {
      code: 'not-on-staging',
      says: `This repository has no environment ${asked.staging}, so nothing ever ran there.`,
      doThis:
        'Check the input staging-environment; the environment appears with the first deployment of action-deploy.',
    })
  }
  const proof = stagingProof(staging.value, commit)
  switch (proof.kind) {
    case 'proven':
      return passed(
        'proven-on-staging',
        `${asked.staging} ran ${part(proof.by, asked.staging)} since ${proof.since} (deployment ${proof.by.id}).`,
      )
    case 'running':
      return refused('proven-on-staging', {
        code: 'not-on-staging',
        says: `${proof.by.tag} is being deployed to ${asked.staging} at this moment (deployment ${proof.by.id}), so nothing is proven yet.`,
        doThis:
          'Wait for it to succeed. If its run is gone, run the staging workflow of this commit again; it goes on where it was.',
      })
    case 'failed':
      return refused('proven-on-staging', {
        code: 'staging-failed',
        says: `The newest deployment of this commit to ${asked.staging} ended as ${proof.by.state} (deployment ${proof.by.id}).`,
        doThis: 'Repair it and let staging deploy it with success, or promote a later commit that does.',
      })
    case 'none': {
      const others = evidence.known ? foreign(evidence.value.deployments[asked.staging] ?? [], commit) : ''
      return refused('proven-on-staging', {
        code: 'not-on-staging',
        says: `No Deployment of action-deploy says that ${commit.slice(0, 7)} ran on ${asked.staging}${others}.`,
        doThis: `Deploy ${tag.name} to ${asked.staging} and wait until it succeeds; in an emergency give break-glass a reason.`,
      })
    }
  }
}

function part(by: Deployed, environment: string): string {
  const whole = deploymentId({ env: environment, tag: by.tag, commit: by.commit, services: ['__all__'] })
  return by.key === whole ? by.tag : `a selection of services of ${by.tag}`
}

function foreign(all: readonly { readonly commit: string; readonly creator: string }[], commit: string): string {
  const creators = new Set(all.filter((other) => other.commit === commit).map(({ creator }) => creator || 'nobody'))
  return creators.size > 0 ? `; what ${[...creators].slice(0, 3).join(', ')} recorded is no evidence of ours` : ''
}
