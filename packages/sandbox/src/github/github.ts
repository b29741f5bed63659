import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAccounts } from './accounts.ts'
import { createCheckBook } from './check-book.ts'
import { createConversationBook } from './conversation-book.ts'
import { openDeploymentBook } from './deployment-book.ts'
import { answerAt, type Desk } from './desk.ts'
import type { Dispatch } from './dispatch.ts'
import { createFaults } from './faults.ts'
import { createHooks } from './hooks.ts'
import { createIssueBook } from './issue-book.ts'
import { openObjects } from './objects.ts'
import type { GitHubOptions, SandboxGitHub } from './options.ts'
import { everyPermission } from './permission.ts'
import { rememberPlace } from './place-of.ts'
import type { Push } from './push-list.ts'
import { createRateLimit } from './rate-limit.ts'
import { createRecord } from './record.ts'
import { openRefHistory } from './ref-history.ts'
import { patternOf } from './ref-name.ts'
import { openRefWriter } from './ref-writer.ts'
import { openReleaseBook } from './release-book.ts'
import type { Place } from './route.ts'
import { createRepository } from './seed.ts'
import { listen, type Service } from './server.ts'
import { freshSettings } from './settings.ts'
import { createTokens, type Tokens, workflowBot } from './token.ts'
import { createUrls } from './urls.ts'

/** Starts a GitHub on the loopback. */
export async function startGitHub(options: GitHubOptions): Promise<SandboxGitHub> {
  const temporary = options.directory === undefined ? await mkdtemp(join(tmpdir(), 'slipway-github-')) : undefined
  const directory = options.directory ?? join(temporary ?? '', `${options.repo}.git`)
  await createRepository(directory)
  const record = createRecord()
  const faults = createFaults()
  const tokens = createTokens({ ...everyPermission, ...options.tokenPermissions })
  const pushes: Push[] = []
  const dispatches: Dispatch[] = []
  const hooks = await createHooks()
  let desk: Desk | undefined
  const listener = await listen((url) => {
    const opened = openDesk({ ...options, directory }, { url, tokens, hooks, pushes, dispatches })
    desk = opened
    const { headers } = opened.rate
    return { faults, record, headers, answer: answerer(opened, options) }
  })
  const close = async (): Promise<void> => {
    await listener.close()
    desk?.place.objects.close()
    desk?.place.writer.close()
    await rm(hooks, { recursive: true, force: true })
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true, maxRetries: 3 })
  }
  const github: SandboxGitHub = {
    serverUrl: listener.url,
    apiUrl: `${listener.url}/api/v3`,
    ...signInOf(tokens),
    pushes,
    dispatches,
    owner: options.owner,
    repo: options.repo,
    directory,
    requests: record.requests,
    resetRequests: record.reset,
    faults,
    close,
    [Symbol.asyncDispose]: close,
  }
  if (desk) rememberPlace(github, desk.place)
  return github
}

/** Somebody else may act first: a race that a test decides. */
function answerer(desk: Desk, { interlude }: GitHubOptions): Service['answer'] {
  return async (exchange, fault) => {
    const { method, path } = exchange
    await interlude?.({ method, path })
    return answerAt(desk, exchange, fault)
  }
}

function signInOf(tokens: Tokens): Pick<SandboxGitHub, 'token' | 'issueToken' | 'revokeToken'> {
  return {
    token: tokens.own.token,
    issueToken: (permissions, { login = workflowBot } = {}) => tokens.issue(permissions, login),
    revokeToken: tokens.revoke,
  }
}

interface Opening {
  readonly url: string
  readonly tokens: Tokens
  readonly hooks: string
  readonly pushes: Push[]
  readonly dispatches: Dispatch[]
}

function openDesk(options: GitHubOptions & { readonly directory: string }, opening: Opening): Desk {
  const { owner, repo, directory } = options
  const { url, tokens, hooks, pushes } = opening
  const history = openRefHistory(directory, options.visibilityDelayMs ?? 0)
  const rate = createRateLimit(options.rateLimit)
  const { login, token, permissions } = tokens.own
  const place: Place = {
    ...booksOf(options),
    ...rulesOf(options),
    directory,
    owner,
    repo,
    urls: createUrls(url, owner, repo),
    objects: openObjects(directory),
    writer: openRefWriter(directory),
    accounts: createAccounts(options.accounts),
    login,
    token,
    permissions,
    environments: options.environments ?? [],
    settings: { ...freshSettings, ...options.settings },
    dispatched: async (dispatch) => {
      const outcome = (await options.onDispatch?.(dispatch)) ?? { run: opening.dispatches.length + 1 }
      if ('run' in outcome) opening.dispatches.push(dispatch)
      return outcome
    },
    private: options.visibility !== 'public',
    rate: rate.state,
    observe: options.observe,
    currentRefs: history.current,
    notePush: () => {},
  }
  return { place, tokens, history, rate, hooks, pushes }
}

function booksOf({ stateFile }: GitHubOptions) {
  const conversations = createConversationBook()
  return {
    deployments: openDeploymentBook(stateFile),
    releases: openReleaseBook(stateFile === undefined ? undefined : `${stateFile}.releases`),
    checks: createCheckBook(),
    conversations,
    issues: createIssueBook((number) => conversations.pull(number) !== undefined),
  }
}

function rulesOf(options: GitHubOptions) {
  const explicit = 'Repository rule violations found\n\nCannot create ref due to creations being restricted.'
  return {
    protectedTags: (options.protectedTagPatterns ?? []).map(patternOf),
    burnedTagNames: new Set(options.burnedTagNames),
    rulesetMessage: options.rulesetWording === 'bare' ? 'Reference update failed' : explicit,
    immutableReleases: options.immutableReleases ?? false,
    visibilityDelayMs: options.visibilityDelayMs ?? 0,
    requiredChecks: { byRuleset: options.requiredChecks ?? [], byProtection: options.protectionChecks ?? [] },
  }
}
