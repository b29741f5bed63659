import { randomUUID } from 'node:crypto'
import { sign } from '#deploy-protocol'
import { messageOf } from '#errors'
import { type Check, finding, ok } from './check.ts'

export interface Probe {
  readonly url: string
  readonly secret: string
  readonly environment: string
}

const limitMs = 15_000
// No deployment was ever of this commit: the question changes nothing, and its answer says whether the key fits.
const nowhere = '0'.repeat(40)

/** Asks the IaC Runner something that only who holds the key may ask. */
export async function probeRunner({ url, secret, environment }: Probe): Promise<Check> {
  const body = JSON.stringify({ env: environment, ref: nowhere })
  const signed = sign(
    { scheme: 'standard', content: body, id: `msg_${randomUUID()}`, timestamp: Math.floor(Date.now() / 1000) },
    secret,
  )
  const target = URL.parse('/deploy/status', url)
  if (!target || !/^https?:$/.test(target.protocol)) {
    return finding('runner', 'IAC_RUNNER_URL is no address.', 'Set it to something like https://iac.example.com.')
  }
  try {
    const headers = { 'content-type': 'application/json', ...signed }
    const answer = await fetch(target, {
      method: 'POST',
      body,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(limitMs),
    })
    return judged(answer.status, await codeOf(answer), environment)
  } catch (error) {
    return {
      kind: 'unknown',
      name: 'runner',
      text: `The runner at ${target.host} did not answer: ${messageOf(error)}.`,
      fix: 'Ask again from where the workflow runs, or see whether /health answers there.',
    }
  }
}

async function codeOf(answer: Response): Promise<string> {
  const text = (await answer.text()).slice(0, 10_000)
  try {
    const { code } = JSON.parse(text) as { code?: unknown }
    return typeof code === 'string' && /^[a-z-]{1,40}$/.test(code) ? code : ''
  } catch {
    return ''
  }
}

function judged(status: number, code: string, environment: string): Check {
  if (status === 404 && code !== '') return ok('runner', `the runner takes the key for ${environment}`)
  if (code === 'timestamp-stale') {
    return finding(
      'runner',
      'The key fits, but the clocks are more than five minutes apart.',
      'Set the clock of the runner’s host (timedatectl set-ntp true), or of this machine.',
    )
  }
  if (code === 'scheme-not-accepted') {
    return finding(
      'runner',
      `The runner takes no shared key for ${environment}.`,
      'It asks for OIDC there: give action-deploy no secret and the job id-token: write.',
    )
  }
  if (status === 401) {
    return finding(
      'runner',
      `The runner does not take this key for ${environment}.`,
      'Make IAC_WEBHOOK_SECRET the same as the runner’s WEBHOOK_SECRET (or WEBHOOK_SECRET_PRODUCTION for production).',
    )
  }
  if (status === 422) {
    return finding(
      'runner',
      `The runner does not know the environment ${environment}.`,
      'Name it in slipway.yml on the runner’s branch.',
    )
  }
  return finding(
    'runner',
    `What answers there is no IaC Runner: status ${status}${code ? ` (${code})` : ''}.`,
    'Check IAC_RUNNER_URL, and the proxy in front of it.',
  )
}
