import { type DeployRequest, deploymentId } from '#deploy-protocol'
import { ConflictError, ExpectedError } from '#errors'
import type { Keyring } from '../authentication/keyring.ts'
import { refuseUsed, useMessage } from '../authentication/nonces.ts'
import type { TokenCheck } from '../authentication/oidc.ts'
import { selectServices } from '../executor/execute.ts'
import type { Room } from '../host/room.ts'
import { type Release, type Releases, tagMoved } from '../repository/release.ts'
import type { Deployment } from '../store/deployment.ts'
import { attemptOf, insert } from '../store/deployments.ts'
import { type Store, storeError, type Transaction } from '../store/store.ts'
import { type Admission, type Asker, checkAddress, checkKind, checkSender } from './admission.ts'
import { type Decision, decide } from './decide.ts'
import { factsFor } from './facts.ts'

export interface AcceptParts {
  readonly store: Store
  readonly releases: Releases
  readonly keyring: Keyring
  /** Undefined where no tokens are taken. */
  readonly tokens: TokenCheck | undefined
  readonly room: Room
  readonly publicUrl: () => string
  readonly now: () => number
  /** The commit that each environment ran when it was last looked at; a guess that every transaction checks. */
  readonly lastSeen: Map<string, string | undefined>
}

export interface Accepted {
  readonly deployment: Deployment
  /** A repeat: nothing was started for this request. */
  readonly duplicate: boolean
}

/** Judges a request whose signature is right, and stores the deployment it asks for. Once this resolves, it is on disk. */
export async function accept(
  parts: AcceptParts,
  request: DeployRequest,
  sender: Asker,
): Promise<Accepted & { admission: Admission }> {
  const { store, releases, publicUrl, room } = parts
  await room.check()
  await store.read((transaction) => refuseUsed(transaction, sender.replayKey))
  checkAddress(request, sender, publicUrl())
  const found = await releases.find(request)
  const key = checkSender(parts.keyring, sender, found.environment)
  const release = await releases.resolve(found, request.commit)
  checkKind(release)
  const env = release.environment.name
  selectServices(release.config, { env, services: request.services })
  const id = deploymentId({ env, tag: release.tag, commit: release.sha, services: request.services })
  for (;;) {
    const contained = await containedIn(parts, env, release.sha)
    const wanted: Wanted = { request, sender, release, id, env, contained, principal: `${key} ${sender.scheme}` }
    const accepted = await store.write((transaction) => storeWanted(transaction, wanted, parts)).catch(refused)
    if (accepted instanceof ConflictError) throw accepted
    if (accepted) return { ...accepted, admission: { key, scheme: sender.scheme } }
  }
}

interface Wanted {
  readonly request: DeployRequest
  readonly sender: Asker
  readonly release: Release
  readonly id: string
  readonly env: string
  readonly principal: string
  readonly contained: { readonly current: string | undefined; readonly yes: boolean }
}

/**
 * Undefined: the environment moved on since the question was put, so it has to be put again. A conflict is returned, not
 * thrown: the signature it came with is used up all the same.
 */
async function storeWanted(
  transaction: Transaction,
  wanted: Wanted,
  { lastSeen, now }: AcceptParts,
): Promise<Accepted | ConflictError | undefined> {
  const { request, sender, release, id, env, contained, principal } = wanted
  const { tag, sha, kind } = release
  const at = now()
  const facts = await factsFor(transaction, { id, env, tag, sha, at })
  lastSeen.set(env, facts.current?.sha)
  if (facts.current?.sha !== contained.current) return undefined
  const { services, triggeredBy, rollback } = request
  const { onConflict } = release.environment
  const asked = { id, tag, sha, rollback, scheme: sender.scheme, contained: contained.yes, onConflict }
  const decision = decide(asked, facts)
  // Asked together, since each question to a database elsewhere takes a way there and back; one that fails undoes all.
  const used = useMessage(transaction, { ...sender, deploymentId: id, now: at })
  if (decision.kind !== 'run') await used
  if (decision.kind === 'repeat') return { deployment: await attemptOf(transaction, decision), duplicate: true }
  if (decision.kind === 'refuse') return conflict(decision.code, release, facts.otherCommit)
  const { attempt } = decision
  const source = JSON.stringify(request.source ?? {})
  const what = { id, attempt, env, tag, sha, kind, services, rollback, triggeredBy, source, principal, onConflict, at }
  const [deployment] = await Promise.all([insert(transaction, what), used])
  return { deployment, duplicate: false }
}

async function containedIn(
  { releases, lastSeen }: AcceptParts,
  env: string,
  sha: string,
): Promise<Wanted['contained']> {
  const current = lastSeen.get(env)
  if (current === undefined) return { current, yes: false }
  await releases.bring(current)
  return { current, yes: await releases.history.contains(current, sha) }
}

function conflict(
  code: Extract<Decision, { kind: 'refuse' }>['code'],
  { tag, sha, environment }: Release,
  otherCommit: string | undefined,
): ConflictError {
  const { name } = environment
  switch (code) {
    case 'frozen':
      return new ConflictError(code, `${name} is frozen: nothing new begins there. Wait, or have it unfrozen.`)
    case 'environment-busy':
      return new ConflictError(
        code,
        `${name} is busy and takes no second deployment. Send it again when that has ended.`,
      )
    case 'tag-moved':
      return tagMoved(tag, sha, otherCommit ?? 'another commit')
    case 'environment-left':
      return new ConflictError(code, `${name} ran ${tag} and left it. To go back to it, ask for a rollback.`)
    case 'stale':
      return new ConflictError(
        code,
        `${name} runs a later release that contains ${tag}. To go back to it, ask for a rollback.`,
      )
  }
}

/** What the sender did wrong stays what it is; anything else is the store's. */
function refused(error: unknown): never {
  throw error instanceof ExpectedError ? error : storeError(error)
}
