export interface RemoteAccess {
  readonly remote: string
  /** For an http remote; it reaches git in its environment only. */
  readonly token?: string | undefined
}

/** Git's own settings of the person stay, such as credential helpers and proxies; nothing that points it elsewhere does. */
export function gitEnvironment({ remote, token }: RemoteAccess): NodeJS.ProcessEnv {
  const turning = /^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE)$/
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !turning.test(name)))
  const person = { NAME: 'slipway', EMAIL: 'slipway@localhost' }
  return {
    ...own,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_ALLOW_PROTOCOL: 'file:git:http:https:ssh',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_AUTHOR_NAME: person.NAME,
    GIT_AUTHOR_EMAIL: person.EMAIL,
    GIT_COMMITTER_NAME: person.NAME,
    GIT_COMMITTER_EMAIL: person.EMAIL,
    ...authorization(remote, token),
  }
}

/** For this address alone: a redirect elsewhere carries nothing. */
function authorization(remote: string, token: string | undefined): NodeJS.ProcessEnv {
  if (token === undefined || !/^https?:\/\//.test(remote)) return {}
  const { origin } = new URL(remote)
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${origin}/.extraheader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
  }
}
