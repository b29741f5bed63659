import { messageOf, PreconditionError, UpstreamError } from '#errors'
import type { PagesAnswer } from '#github/pages'
import type { PagesPlan } from './plan.ts'
import type { PagesPorts } from './ports.ts'

export interface PagesResult {
  readonly deploymentId: string
  readonly url: string
  readonly liveVerified: boolean
}

type Deploy = PagesPlan & { readonly kind: 'deploy' }

export async function applyPages(plan: PagesPlan, ports: PagesPorts): Promise<PagesResult | undefined> {
  if (plan.kind !== 'deploy') return undefined
  const { id, url } = await accepted(plan, ports)
  ports.log.info(`Pages accepted artifact ${plan.artifactId} as deployment ${id}`)
  await finished(plan, ports, id)
  const liveVerified = plan.expect === undefined ? false : await verified({ ...plan, expect: plan.expect }, ports)
  return { deploymentId: id, url: url || plan.url, liveVerified }
}

/** Another deployment is waited for, never canceled: it may be what somebody is looking at. */
async function accepted(plan: Deploy, ports: PagesPorts): Promise<PagesAnswer & { readonly kind: 'accepted' }> {
  const { pages, clock, log } = ports
  const deadline = clock.now() + plan.waitMs
  const { artifactId, commit } = plan
  for (;;) {
    const identity = await ports.identity()
    const answer = await pages.deploy({ artifactId, commit, environment: 'github-pages', identity })
    if (answer.kind === 'accepted') return answer
    if (answer.kind === 'refused') throw refused(answer.reason, plan)
    log.info(`Pages still deploy ${answer.with}`)
    await free(plan, ports, { other: answer.with, deadline })
  }
}

async function free(
  plan: Deploy,
  { pages, clock }: PagesPorts,
  { other, deadline }: { readonly other: string; readonly deadline: number },
): Promise<void> {
  for (let looked = 0; ; looked++) {
    if (clock.now() >= deadline) {
      throw new PreconditionError(
        'deployment-busy',
        `Pages still deploy ${other} after ${plan.waitMs / 1000} s. Run this again when that has ended, or cancel it: gh api -X POST repos/{owner}/{repo}/pages/deployments/${other}/cancel`,
      )
    }
    await clock.wait(pauseMs(looked))
    if (done(await pages.status(other))) return
  }
}

function refused(reason: string, { artifactId }: Deploy): PreconditionError {
  return new PreconditionError(
    'deployment-refused',
    `Pages did not accept artifact ${artifactId}: ${reason}. The live site is as it was. An artifact lives as long as its \`retention-days\`; build again if it is gone.`,
  )
}

/** A status that cannot be read is asked for again; a deployment that was accepted goes on without us. */
async function finished(plan: Deploy, ports: PagesPorts, id: string): Promise<void> {
  const { pages, clock, log, live } = ports
  const deadline = clock.now() + plan.timeoutMs
  let last = 'accepted'
  for (let looked = 0; ; looked++) {
    await clock.wait(pauseMs(looked))
    const status = await pages.status(id).catch((error: unknown) => {
      if (!(error instanceof UpstreamError)) throw error
      log.info(`The status cannot be read: ${messageOf(error)}`)
      return undefined
    })
    if (status !== undefined && status !== last) log.info(`Pages: ${status}`)
    last = status ?? last
    if (last === 'succeed') return
    if (failed(last)) {
      throw new UpstreamError(
        'deployment-failed',
        `Pages ended the deployment ${id} with ${last}. The live site is as it was. Run this again; when it stays, see whether the artifact holds links or files that cannot be read.`,
      )
    }
    // GitHub's own purge of its caches may hang long after readers have the new site.
    if (last === 'purging_cdn' && looked > 12 && plan.expect !== undefined) {
      const found = await live.read(plan.url, `purging-${plan.commit}-${looked}`)
      if (found.kind === 'known' && found.site === plan.expect) return
    }
    if (clock.now() >= deadline) throw late(plan, id, last)
  }
}

function late({ timeoutMs }: Deploy, id: string, last: string): UpstreamError {
  return new UpstreamError(
    'deployment-timeout',
    `Pages did not finish the deployment ${id} within ${timeoutMs / 1000} s; its last word was ${last}. It goes on without this run. Look at the site, and run this again when it is not the new one.`,
  )
}

const verifyMs = 120_000

async function verified(plan: Deploy & { readonly expect: string }, ports: PagesPorts): Promise<boolean> {
  const { live, clock } = ports
  const deadline = clock.now() + verifyMs
  for (let looked = 0; ; looked++) {
    const found = await live.read(plan.url, `${plan.commit}-${looked}`)
    if (found.kind === 'known' && found.site === plan.expect) return true
    if (clock.now() >= deadline) {
      const is =
        found.kind === 'known'
          ? `it is still of ${found.commit.slice(0, 7)}`
          : found.kind === 'silent'
            ? 'it does not say what it is'
            : `it cannot be read from here (${found.why})`
      throw new UpstreamError(
        'live-differs',
        `Pages reported success, and two minutes later ${plan.url} is not the new site: ${is}. When something stands before it that keeps old answers, set \`verify-live: false\`.`,
      )
    }
    await clock.wait(pauseMs(looked))
  }
}

function pauseMs(looked: number): number {
  return Math.min(5_000, 500 * 1.5 ** looked)
}

function failed(status: string): boolean {
  return /^(deployment_(failed|content_failed|cancelled|canceled|lost|perms_error))$/.test(status)
}

function done(status: string): boolean {
  return status === 'succeed' || status === 'not_found' || failed(status)
}
