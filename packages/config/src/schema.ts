import { z } from 'zod'
import { releaseKinds } from '#versioning'
import { stageKeys, topologyKeys } from './topology/schema.ts'

/**
 * The form of the file. Each message is what was expected there; `problems.ts` adds the place and what was found.
 */
const serviceId = /^[A-Za-z0-9_][\w.-]*(\/[A-Za-z0-9_][\w.-]*)*$/
const duration = z
  .string({ error: 'a duration such as 60s, 10m or 1h' })
  .regex(/^[1-9]\d{0,5}(s|m|h)$/, { error: 'a duration such as 60s, 10m or 1h' })
  .transform(secondsOf)

const text = (expected: string) => z.string({ error: expected }).trim().min(1, { error: expected })
const glob = z
  .string({ error: 'a glob such as libs/**' })
  .regex(/^[^!#\s][^\r\n]{0,299}$/, { error: 'a glob such as libs/**, without a leading ! or #' })
  // Each star multiplies the ways in which a long name can fail to match.
  .refine((pattern) => (pattern.match(/\*+/g) ?? []).length <= 3, { error: 'at most three stars or double stars' })

const command = z
  .array(z.string({ error: 'a word; put numbers in quotes' }).max(4000), {
    error: 'a list of the command and its arguments, such as [invoke, redis.sync]; no shell reads it',
  })
  .min(1, { error: 'a command with at least one word, such as [invoke, redis.sync]' })
  .max(200, { error: 'at most 200 words' })
  .refine((words) => /^[^-\s]/.test(words[0] ?? ''), { error: 'a command that starts with the name of a program' })

const envValue = z
  .union([z.string(), z.number(), z.boolean()], { error: 'a text, a number, or true or false' })
  .transform(String)
  .refine((value) => !value.includes('\0') && value.length <= 32_000, { error: 'a text without NUL bytes' })

const probes = 'one probe: http: <address>, tcp: <host>:<port> or command: [<program>, …]'
const health = z
  .strictObject(
    {
      http: z
        .string({ error: 'an address such as http://127.0.0.1:8080/health' })
        .refine(plainAddress, { error: 'an address such as http://127.0.0.1:8080/health, without a user' })
        .optional(),
      tcp: z
        .string({ error: 'host and port, such as 127.0.0.1:5432' })
        .regex(/^([A-Za-z0-9][A-Za-z0-9.-]{0,252}|\[[0-9a-fA-F:]{2,45}\]):\d{1,5}$/, {
          error: 'host and port, such as 127.0.0.1:5432',
        })
        .refine((address) => portOf(address) > 0 && portOf(address) < 65_536, { error: 'a port from 1 to 65535' })
        .optional(),
      command: command.optional(),
      within: duration.optional(),
    },
    { error: 'a probe, such as { tcp: 127.0.0.1:6379, within: 60s }' },
  )
  .refine(({ http, tcp, command }) => [http, tcp, command].filter((one) => one !== undefined).length === 1, {
    error: probes,
  })

const composeIds = 'compose ids by environment, such as { staging: V1StGXR8Z5jdHi6B }'
const store = z.strictObject(
  {
    dokploy: z.record(
      z.string(),
      z
        .string({ error: 'the id of a compose in Dokploy' })
        .regex(/^[\w-]{4,64}$/, { error: 'the id of a compose in Dokploy' }),
      {
        error: composeIds,
      },
    ),
  },
  { error: `dokploy with ${composeIds}` },
)

const service = z.strictObject(
  {
    path: text('the folder of the service, such as platform/02.redis'),
    sync: command,
    needs: z.array(text('the id of a service'), { error: 'a list of service ids' }).default([]),
    timeout: duration.optional(),
    env: z
      .record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'a variable name such as LOG_LEVEL' }), envValue, {
        error: 'names and values, such as { LOG_LEVEL: info }',
      })
      .default({}),
    environments: z.array(text('the name of an environment'), { error: 'a list of environments' }).min(1).optional(),
    health: health.optional(),
    store: store.optional(),
  },
  { error: 'a service, such as { path: platform/02.redis, sync: [invoke, redis.sync] }' },
)

const workflowRef = 'a workflow at a ref, such as octo/infra/.github/workflows/production.yml@refs/heads/main'
const oidc = z.strictObject(
  {
    repository_id: z
      .union([z.string(), z.int()], { error: 'the number of the repository, which a new name does not change' })
      .transform(String)
      .refine((id) => /^[1-9]\d{0,18}$/.test(id), { error: 'the number of the repository, such as 123456' })
      .optional(),
    environment: text('the environment of GitHub that the job must name').optional(),
    job_workflow_ref: z
      .array(
        z.string({ error: workflowRef }).regex(/^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[\w.-]+@refs\/[^\s*]+\*?$/, {
          error: `${workflowRef}; a * may stand at the end`,
        }),
        { error: 'a list of workflows' },
      )
      .min(1, { error: 'at least one workflow' })
      .optional(),
  },
  { error: 'what a token of GitHub Actions must say, such as { environment: production }' },
)

const environmentName = /^[a-z0-9][a-z0-9-]{0,62}$/
const environment = z.strictObject(
  {
    alias: z.string({ error: 'a name' }).regex(environmentName, { error: 'a name in lower case' }).optional(),
    accepts: z
      .array(z.enum(releaseKinds, { error: `one of ${releaseKinds.join(', ')}` }), { error: 'a list of tag kinds' })
      .min(1, { error: 'at least one tag kind' })
      .optional(),
    schemes: z
      .array(z.enum(['body', 'timestamp-nonce', 'standard', 'oidc'], { error: 'a signature scheme' }), {
        error: 'a list of signature schemes, such as [standard]',
      })
      .min(1, { error: 'at least one signature scheme' })
      .optional(),
    // Only a variable of ours may hold a key: HOME or PATH would be a key that everybody knows.
    secret: z
      .string({ error: 'the name of a variable' })
      .regex(/^WEBHOOK_SECRET(_[A-Z0-9]+)*$/, { error: 'a variable such as WEBHOOK_SECRET_PRODUCTION' })
      .optional(),
    oidc: oidc.optional(),
    timeout: duration.optional(),
    on_conflict: z.enum(['queue', 'supersede', 'reject'], { error: 'queue, supersede or reject' }).optional(),
    webhook: z.boolean({ error: 'true or false' }).optional(),
    sync: z.boolean({ error: 'true or false' }).optional(),
    ...stageKeys,
  },
  { error: 'an environment, such as { accepts: [staging, hotfix] }' },
)

export const fileSchema = z.strictObject(
  {
    $schema: z.string().optional(),
    version: z.literal(1, { error: '1; a file of a newer version needs a newer Slipway' }).optional(),
    services: z
      .record(z.string().regex(serviceId, { error: 'a service id such as platform/redis' }), service, {
        error: 'services by their id',
      })
      .refine((services) => Object.keys(services).length > 0, { error: 'at least one service' })
      .optional(),
    shared: z.array(glob, { error: 'a list of globs' }).default([]),
    skip: z.record(glob, text('the reason why this is skipped'), { error: 'globs, each with a reason' }).default({}),
    environments: z
      .record(z.string().regex(environmentName, { error: 'an environment’s name in lower case' }), environment, {
        error: 'environments by their name',
      })
      .optional(),
    ...topologyKeys,
  },
  { error: 'a map with keys such as services and environments' },
)

export type FileContent = z.output<typeof fileSchema>

function secondsOf(written: string): number {
  const unit = { s: 1, m: 60, h: 3600 }[written.slice(-1)] ?? 1
  return Number(written.slice(0, -1)) * unit
}

function plainAddress(written: string): boolean {
  const url = URL.parse(written)
  const web = url?.protocol === 'http:' || url?.protocol === 'https:'
  return web && url.username === '' && url.password === '' && written.length <= 2000
}

function portOf(address: string): number {
  return Number(address.slice(address.lastIndexOf(':') + 1))
}
