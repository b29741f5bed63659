import { randomInt } from 'node:crypto'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { type KeyScheme, keySchemes as schemes, sign } from '#deploy-protocol'
import { type Issuer, startIssuer } from '#sandbox'
import { post, secret } from './client.ts'
import { type Fixture, fixture } from './fixture.ts'
import { exampleFiles } from './repository.ts'

// FUZZ_RUNS=10000 for the whole proof; FUZZ_SEED repeats one run.
const runs = Number(process.env['FUZZ_RUNS'] ?? 600)
const fixedInCI = process.env['CI'] === 'true' ? 20_261_121 : randomInt(2 ** 31)
const seed = Number(process.env['FUZZ_SEED'] ?? fixedInCI)

const files = (output: string) => {
  const all = exampleFiles(output)
  const environments = 'environments:\n  staging: { accepts: [staging], webhook: true, sync: true }\n  production: {}\n'
  return { ...all, 'slipway.yml': `${all['slipway.yml']}${environments}` }
}

const commit = 'a'.repeat(40)
const bodies = [
  { env: 'staging', tag: 'v0.0.1', triggered_by: 'github-actions' },
  { env: 'prod', tag: 'v0.0.1', commit, services: ['platform/redis'], rollback: true, type: 'deploy.requested' },
  { deployment_id: `dep_${'x'.repeat(22)}`, env: 'staging', ref: commit },
  { env: 'staging', all: true },
  { ref: 'refs/heads/main', before: '0'.repeat(40), after: commit, commits: [{ added: ['a'] }] },
  { ref: 'refs/tags/v0.0.1', before: commit, after: commit, deleted: true },
  { env: 'staging', reason: 'x', until: 'tomorrow' },
  { type: 'plan.stream', pr: 12, project: 'platform', commit },
  { '@level': 'info', type: 'planned_change', change: { resource: { addr: 'a' }, action: 'update' } },
].map((body) => JSON.stringify(body))
const paths = [
  '/deploy',
  '/deploy/status',
  '/webhook',
  '/sync',
  '/rollback',
  '/envs/staging/freeze',
  '/deployments/dep_aaaaaaaaaaaaaaaaaaaaaa',
  '/deployments/dep_aaaaaaaaaaaaaaaaaaaaaa/logs?service=a&offset=0',
  '/deployments/dep_aaaaaaaaaaaaaaaaaaaaaa/cancel',
  '/plans/12',
  '/plans/12/platform',
  '/audit/operations?since=2026-11-20T08:00:00Z',
]
const odd = [
  '',
  '\0',
  '__proto__',
  'constructor',
  '-1',
  '1e999',
  '../..',
  '%00',
  '{}',
  '[]',
  'null',
  '\u2028',
  '😀',
  '\ud800',
]

/** Small and repeatable; its quality does not matter. */
function dice(start: number) {
  let state = start
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return { next, of: <T>(list: readonly T[]): T => list[next(list.length)] as T }
}
type Dice = ReturnType<typeof dice>

function mutated(text: string, { next, of }: Dice): Buffer {
  const bytes = Buffer.from(text)
  const at = next(bytes.length + 1)
  switch (next(7)) {
    case 0:
      return bytes.subarray(0, at)
    case 1:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(of(odd)), bytes.subarray(at)])
    case 2:
      return Buffer.from(text.replace(/"[^"]*"(?=[,}\]])/, () => JSON.stringify(of(odd))))
    case 3:
      return Buffer.from(text.replace(/"\w+":/, () => `${JSON.stringify(of(odd))}:`))
    case 4:
      return Buffer.from(Array.from({ length: next(300) }, () => next(256)))
    case 5:
      return Buffer.from(
        text.replace(/:"[^"]*"/, () => `:${of(['1', 'null', '[]', '{"a":{}}', 'true', '[[[[1]]]]', '1e400'])}`),
      )
    default:
      return bytes
  }
}

let tokens: Issuer
beforeAll(async () => {
  tokens = await startIssuer()
})
afterAll(() => tokens.close())
const guarded = () => fixture({ files, oidc: { issuer: tokens.url, repositoryIds: ['1'] } })

function brokenToken(roll: Dice): string {
  const parts = tokens.mint({ repository_id: '1', environment: 'staging' }).split('.')
  const at = roll.next(4)
  if (at === 3) return roll.of(['a.b.c', '..', 'x', 'e30.e30.e30', 'a'.repeat(300)])
  const bytes = mutated(Buffer.from(parts[at] ?? '', 'base64url').toString('latin1'), roll)
  return parts.map((part, index) => (index === at ? bytes.toString('base64url') || 'AA' : part)).join('.')
}

/** A signature that does not fit: of another key, of other bytes, of another time, cut, or mixed with another's. */
function wrongSignature(body: Buffer, roll: Dice): Record<string, string> {
  const { next, of } = roll
  const timestamp = Math.floor(Date.now() / 1000)
  const made = (scheme: KeyScheme, content: Buffer, key: string, at = timestamp) =>
    ({ ...sign({ scheme, content, id: `msg_${next(2 ** 31)}_fuzz`, timestamp: at }, key) }) as Record<string, string>
  switch (next(8)) {
    case 0:
      return {}
    case 6:
      // Of a trusted repository and a real key, made out for other bytes.
      return {
        ...made('standard', body, secret),
        authorization: `Bearer ${tokens.mint({ repository_id: '1', aud: 'x' })}`,
      }
    case 7:
      return {
        'webhook-id': 'msg_fuzz',
        'webhook-timestamp': String(timestamp),
        authorization: `Bearer ${brokenToken(roll)}`,
      }
    case 1:
      return made(of(schemes), body, 'another key altogether')
    case 2:
      return made(of(schemes), Buffer.concat([body, Buffer.from(' ')]), secret)
    case 3:
      return made(of(['timestamp-nonce', 'standard'] as const), body, secret, timestamp - 301 - next(10 ** 6))
    case 4: {
      // A good one under a stronger scheme's header, which is then the one that counts.
      return { ...made('body', body, secret), ...made('standard', body, 'another key altogether') }
    }
    default: {
      const headers = made(of(schemes), body, secret)
      const name = of(Object.keys(headers))
      return {
        ...headers,
        [name]: of(['', 'x', 'sha256=', 'v1,', `sha256=${'0'.repeat(64)}`, '9'.repeat(200), '\u00ff']),
      }
    }
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 })
afterAll(() => agent.destroy())

function ask(at: Fixture, path: string, method: string, headers: object, body: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const length = method === 'GET' ? {} : { 'content-length': String(body.length) }
    const sent = request(at.url + path, { method, agent, headers: { ...headers, ...length } }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    })
    sent.on('error', reject)
    if (method === 'GET') sent.end()
    else sent.end(body)
  })
}

const github = (roll: Dice) => ({
  'content-type': roll.next(10) === 0 ? roll.of(odd).replace(/[^\x20-\x7e]/g, '') : 'application/json',
  'x-github-event': roll.of(['push', 'ping', 'pull_request', 'x']),
  'x-github-delivery': roll.of([`00000000-0000-0000-0000-${roll.next(10 ** 9)}`, '', 'x', '../..']),
})

async function inParallel(count: number, one: (index: number) => Promise<void>): Promise<void> {
  let index = 0
  const worker = async () => {
    while (index < count) {
      index += 1
      await one(index)
    }
  }
  await Promise.all(Array.from({ length: 16 }, worker))
}

function checkAlive(at: Fixture): void {
  const bugs = at.logs.filter((line) => line.includes('"event":"bug"'))
  expect({ seed, bugs }).toEqual({ seed, bugs: [] })
}

test(`${runs} requests without a valid signature get 4xx, never 2xx and never 5xx (seed ${seed})`, async () => {
  await using at = await guarded()
  await inParallel(runs, async (index) => {
    const roll = dice(seed + index)
    const path = roll.of(paths)
    const body = mutated(roll.of(bodies), roll)
    const method = roll.of(['POST', 'POST', 'POST', 'GET', 'PUT', 'DELETE'])
    const status = await ask(at, path, method, { ...github(roll), ...wrongSignature(body, roll) }, body)
    const fine = status >= 400 && status < 500
    if (!fine)
      throw new Error(`FUZZ_SEED=${seed}, request ${index}: ${method} ${path} was answered with ${status}: ${body}`)
  })
  checkAlive(at)
  expect(at.synced()).toEqual([])
  expect((await post(at.url, { env: 'staging', tag: 'v0.0.1' })).status).toBe(202)
}, 300_000)

test(`${Math.ceil(runs / 10)} bodies and deliveries with a valid signature never crash it (seed ${seed})`, async () => {
  await using at = await guarded()
  await inParallel(Math.ceil(runs / 10), async (index) => {
    const roll = dice(seed - index)
    const body = mutated(roll.of(bodies), roll)
    const scheme = roll.of(schemes)
    const timestamp = Math.floor(Date.now() / 1000)
    const headers = sign({ scheme, content: body, id: `msg_${seed}_${index}`, timestamp }, secret)
    const path = roll.of(['/deploy', '/deploy/status', '/webhook', '/sync', '/rollback', '/envs/staging/freeze'])
    const status = await ask(at, path, 'POST', { ...github(roll), ...headers }, body)
    if (status === 500) throw new Error(`FUZZ_SEED=${seed}, request ${index}: ${path} was answered with 500: ${body}`)
  })
  checkAlive(at)
}, 300_000)

test(`${Math.ceil(runs / 10)} connections that do not speak HTTP leave it as it was (seed ${seed})`, async () => {
  await using at = await guarded()
  const { hostname, port } = new URL(at.url)
  const line = 'POST /deploy HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n{"a":'
  await inParallel(Math.ceil(runs / 10), async (index) => {
    const bytes = mutated(line, dice(seed + index))
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname)
      let answer = ''
      socket.on('data', (chunk) => {
        answer += chunk.toString('latin1')
      })
      socket.on('error', () => undefined)
      socket.once('close', () => {
        if (/^HTTP\/1\.1 [25]/.test(answer)) reject(new Error(`FUZZ_SEED=${seed}, connection ${index}: ${answer}`))
        resolve()
      })
      socket.end(bytes)
    })
  })
  checkAlive(at)
  expect((await post(at.url, { env: 'staging', tag: 'v0.0.1' })).status).toBe(202)
}, 300_000)
