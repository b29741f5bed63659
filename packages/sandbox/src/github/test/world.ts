import { type GitHubOptions, type SandboxGitHub, seedHistory, startGitHub } from '../index.ts'
import { callGitHub, queryGitHub } from './client.ts'

/** A GitHub of two commits, with a way to ask it; the test closes it. */
export async function openWorld(options: Partial<GitHubOptions> = {}) {
  const github = await startGitHub({ owner: 'acme', repo: 'infra', ...options })
  const [first = '', second = ''] = await seedHistory(github.directory, ['first', 'second'])
  const read = async (fields: string, token?: string) => {
    const query = `{ repository(owner: "acme", name: "infra") { ${fields} } }`
    const { body } = await queryGitHub(github, query, {}, token)
    expect(body.errors).toBeUndefined()
    return body.data.repository
  }
  return { github, first, second, read, [Symbol.asyncDispose]: github.close }
}

/** A deployment to staging unless told otherwise. */
export async function deploy(github: SandboxGitHub, more: Readonly<Record<string, unknown>>, token?: string) {
  const body = { environment: 'staging', auto_merge: false, required_contexts: [], ...more }
  const made = await callGitHub(github, 'POST', '/repos/acme/infra/deployments', body, token)
  expect(made.status).toBe(201)
  const say = (state: string) =>
    callGitHub(github, 'POST', `/repos/acme/infra/deployments/${made.body.id}/statuses`, { state }, token)
  return { id: made.body.id as number, say }
}
