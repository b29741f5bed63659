import { messageOf } from '#errors'
import type { Log } from '../host/log.ts'
import { stampOf } from '../host/settings.ts'
import { emptyKeyring, type Keyring, keyringOf } from './keyring.ts'

/** Files that hold the keys. */
export interface SecretSource {
  readonly files: readonly string[]
  readonly read: () => Secrets
}

/** Keys by their variables. */
export type Secrets = Readonly<Record<string, string>>

export interface KeySettings {
  readonly secrets: Secrets
  readonly secretSource?: SecretSource
  /** Where tokens are taken, there need not be any key. */
  readonly oidc?: object
}

/** The keys of this moment, and why they are not those of the files, when they are not. */
interface Held {
  readonly ring: Keyring
  readonly wrong: string | undefined
}

const lookMs = 200

/**
 * A keyring that is read whole again when one of its files was rewritten. When the new text is wrong the old keys stay, so
 * that a slip does not stop deployments; the log and `/ready` say so.
 */
export function liveKeyring({ secrets, secretSource, oidc }: KeySettings, log: Log): Keyring {
  const first = oidc && Object.keys(secrets).length === 0 ? emptyKeyring : keyringOf(secrets)
  if (!secretSource || secretSource.files.length === 0) return first
  const current = watch(secretSource, first, log)
  return {
    get secrets() {
      return current().ring.secrets
    },
    get shared() {
      return current().ring.shared
    },
    opens: (...asked) => current().ring.opens(...asked),
    reads: (...asked) => current().ring.reads(...asked),
    wrong: () => current().wrong,
  }
}

/** Looks at the files when a key is needed, and not at every request: a signature takes less time than a look. */
function watch(source: SecretSource, first: Keyring, log: Log): () => Held {
  let held: Held = { ring: first, wrong: undefined }
  let stamp = stampOf(source.files)
  let lookedAt = performance.now()
  return () => {
    const now = performance.now()
    if (now - lookedAt < lookMs) return held
    lookedAt = now
    const found = stampOf(source.files)
    if (found !== stamp) held = readAgain(source, held, log)
    stamp = found
    return held
  }
}

function readAgain({ read }: SecretSource, { ring }: Held, log: Log): Held {
  try {
    const secrets = read()
    const fresh = keyringOf(secrets)
    log.hide(Object.values(secrets))
    log.info('keys-read', { keys: Object.keys(secrets) })
    return { ring: fresh, wrong: undefined }
  } catch (error) {
    const reason = messageOf(error)
    log.error('keys-not-read', { reason, hint: 'The keys from before stay valid until the file is right.' })
    return { ring, wrong: reason }
  }
}
