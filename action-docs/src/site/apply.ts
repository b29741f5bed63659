import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digestOf, type Member, writeArtifact } from '#archive'
import type { SitePlan, Verdict } from './plan.ts'
import type { SitePorts } from './ports.ts'

export interface SiteResult {
  readonly siteDir: string
  readonly reportFile: string
  readonly siteDigest: string
  readonly artifact: { readonly id: number; readonly name: string; readonly digest: string } | undefined
}

/** What the live site says of itself; `deploy` asks for it. */
export const manifestName = 'slipway-docs.json'

export async function applySite(plan: SitePlan, ports: SitePorts): Promise<SiteResult | undefined> {
  switch (plan.kind) {
    case 'unchanged':
    case 'broken':
      return undefined
    case 'refuse':
    case 'check':
      return { ...(await kept(plan.verdict, ports)), artifact: undefined }
    case 'publish': {
      const artifact = await publish(plan, ports)
      return { ...(await kept(plan.verdict, ports)), artifact }
    }
  }
}

async function publish(
  plan: SitePlan & { readonly kind: 'publish' },
  ports: SitePorts,
): Promise<NonNullable<SiteResult['artifact']>> {
  const { members } = plan.verdict.built.site
  const site = await digestOf(members)
  const manifest = Buffer.from(`${JSON.stringify({ slipway: 1, commit: plan.commit, site })}\n`)
  const packed = await writeArtifact({
    members: withManifest(members, manifest),
    seconds: plan.seconds,
    file: join(ports.workshop.temp, 'artifact.zip'),
  })
  const { name, retentionDays } = plan
  const { id, name: given } = await ports.artifacts().upload({ ...packed, name, retentionDays })
  ports.workshop.log.info(`uploaded ${given}, artifact ${id}, ${packed.bytes} bytes, ${packed.digest}`)
  return { id, name: given, digest: packed.digest }
}

/** Last: nothing that was built is called like it, and where it stands does not depend on the site. */
function withManifest(members: readonly Member[], source: Buffer): readonly Member[] {
  const others = members.filter(({ path }) => path !== manifestName)
  return [...others, { path: manifestName, kind: 'file', bytes: source.length, source }]
}

/** The site stays for the steps after this one; everything else that was made for it goes. */
async function kept(verdict: Verdict, ports: SitePorts): Promise<Omit<SiteResult, 'artifact'>> {
  const { site } = verdict.built
  const siteDigest = await digestOf(site.members)
  await rm(ports.keep, { recursive: true, force: true })
  await rename(site.root, ports.keep)
  const reportFile = `${ports.keep}.json`
  await writeFile(reportFile, `${JSON.stringify(reportOf(verdict), null, 2)}\n`)
  return { siteDir: ports.keep, reportFile, siteDigest }
}

function reportOf({ comparison, removedUrls, addedUrls, severityOf, base }: Verdict) {
  const shown = (findings: Verdict['comparison']['added']) =>
    findings.map((finding) => ({ severity: severityOf(finding), ...finding }))
  return {
    comparedWith: base.kind === 'none' ? null : base.commit,
    new: shown(comparison.added),
    existing: shown(comparison.existing),
    fixed: shown(comparison.fixed),
    removedUrls,
    addedUrls,
  }
}
