import { ConfigurationError } from '#errors'

/** A key by the variable it came from. */
export interface Key {
  readonly name: string
  readonly secret: string
}

/** Which keys open which environment. */
export interface Keyring {
  /** Every secret, for judging a signature before it is known what it asks for. */
  readonly secrets: readonly string[]
  /** The name of the key with this secret when it opens the environment; undefined when it does not. */
  opens(env: string, secret: string, required?: string): string | undefined
  /** Whether a key may read about an environment: only the key of another one may not. */
  reads(env: string, secret: string): boolean
  readonly shared: boolean
  /** Why the keys of this moment are not those of the files; undefined when they are. */
  wrong(): string | undefined
}

const base = 'WEBHOOK_SECRET'
const previous = '_PREVIOUS'

/** For a runner that takes tokens only. */
export const emptyKeyring: Keyring = {
  secrets: [],
  opens: () => undefined,
  reads: () => false,
  wrong: () => undefined,
  shared: false,
}

/**
 * `WEBHOOK_SECRET` opens every environment that has no key of its own; `WEBHOOK_SECRET_PRODUCTION` opens production, and
 * then nothing else does. With `_PREVIOUS` behind its name the old key stays valid during a rotation.
 */
export function keyringOf(secrets: Readonly<Record<string, string>>): Keyring {
  const keys = Object.entries(secrets).map(([name, secret]): Key => ({ name, secret: checked(name, secret) }))
  if (keys.length === 0) {
    throw new ConfigurationError(
      'no-secret',
      `The runner has no key, so it could not tell a request from a stranger's. Set ${base} or ${base}_FILE, or SECRETS_FILE; or OIDC_REPOSITORY_ID, to take tokens of GitHub Actions.`,
    )
  }
  const ownOf = (env: string) => withName(`${base}_${env.toUpperCase().replaceAll('-', '_')}`)
  const withName = (name: string) => keys.filter((key) => key.name === name || key.name === name + previous)
  return {
    secrets: [...new Set(keys.map(({ secret }) => secret))],
    opens: (env, secret, required) => {
      const own = ownOf(env)
      const named = required === undefined ? [] : withName(required)
      const allowed = required !== undefined ? named : own.length > 0 ? own : withName(base)
      // A policy that names the shared key does not open an environment that the runner gave one of its own.
      const bound = own.length > 0 ? allowed.filter((key) => own.includes(key)) : allowed
      return bound.find((key) => key.secret === secret)?.name
    },
    reads: (env, secret) => {
      const own = ownOf(env)
      return own.length === 0 || own.some((key) => key.secret === secret)
    },
    wrong: () => undefined,
    shared: keys.every(({ name }) => name === base || name === base + previous),
  }
}

function checked(name: string, secret: string): string {
  if (!/^WEBHOOK_SECRET(_[A-Z0-9]+)*$/.test(name)) {
    throw new ConfigurationError(
      'secret-name',
      `A key is named ${base} or, for one environment, ${base}_PRODUCTION; found ${name}.`,
    )
  }
  if (secret.length >= 8) return secret
  throw new ConfigurationError('no-secret', `${name} is shorter than 8 characters. Make one with: openssl rand -hex 32`)
}
