import { z } from 'zod'
import { dataSources, deployers, hosts, lifetimes, permissions } from './topology.ts'

const text = (expected: string) => z.string({ error: expected }).trim().min(1, { error: expected })
const choice = <const T extends readonly string[]>(words: T) => z.enum(words, { error: `one of ${words.join(', ')}` })
const environmentName = text('the name of an environment').regex(/^[a-z0-9][a-z0-9-]{0,62}$/, {
  error: 'an environment’s name in lower case',
})
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
const domain = z.string({ error: 'a domain such as example.com' }).refine(isDomain, {
  error: 'a domain such as example.com, in lower case and without a protocol',
})
const folder = z.string({ error: 'a folder such as 2.platform' }).refine(isFolder, {
  error: 'a folder inside the repository, such as 2.platform',
})

/** What `slipway env` knows of an environment, beside what its receiver accepts. */
export const stageKeys = {
  host: choice(hosts).optional(),
  lifetime: choice(lifetimes).optional(),
  data: choice(dataSources).optional(),
  promoted_from: environmentName.optional(),
  runner: z
    .string({ error: 'an address such as https://iac.example.com' })
    .refine(isAddress, { error: 'an https address such as https://iac.example.com, without a user' })
    .optional(),
  permission: choice(permissions).optional(),
  vars: z
    .string({ error: 'a file such as envs/staging.tfvars' })
    .refine((path) => isFolder(path) && path.endsWith('.tfvars'), {
      error: 'a file in the repository, such as envs/staging.tfvars',
    })
    .optional(),
}

const namespace = z
  .string({ error: 'a namespace such as platform or data-{env}' })
  .refine((name) => label.test(name.replace('{env}', 'x')), { error: 'a namespace such as platform or data-{env}' })

const layer = z.strictObject(
  {
    name: text('a name such as platform').regex(label, { error: 'a name such as platform, in lower case' }).optional(),
    directories: z.array(folder, { error: 'a list of folders, such as [2.platform]' }).optional(),
    namespaces: z.array(namespace, { error: 'a list of namespaces, such as [platform, data-{env}]' }).optional(),
    state: z
      .string({ error: 'a key such as {env}/{layer}.tfstate' })
      .regex(/^[\w./{}-]{1,200}$/, { error: 'a key such as {env}/{layer}.tfstate' })
      .optional(),
    deployed_by: choice(deployers).optional(),
  },
  { error: 'a layer, such as { directories: [2.platform], namespaces: [platform] }' },
)

const domainService = z.strictObject(
  {
    prefix: z.string({ error: 'a DNS label such as secrets' }).refine((one) => one === '' || label.test(one), {
      error: 'a DNS label such as secrets, or an empty text for the domain itself',
    }),
    on: choice(['base', 'internal']),
    environments: z.array(environmentName, { error: 'a list of environments' }).optional(),
  },
  { error: 'a service, such as { prefix: secrets, on: internal }' },
)

const component = z.strictObject(
  { needs: z.array(text('the name of a component'), { error: 'a list of components' }).default([]) },
  { error: 'a component, such as { needs: [platform-postgresql] }' },
)

/** The keys of `slipway.yml` that say what exists. */
export const topologyKeys = {
  layers: z
    .partialRecord(z.enum(['L1', 'L2', 'L3', 'L4'], { error: 'one of L1, L2, L3, L4' }), layer, {
      error: 'layers by their id, L1 to L4',
    })
    .optional(),
  domains: z
    .strictObject(
      {
        base: domain.optional(),
        internal: domain.optional(),
        prefixes: z
          .record(
            environmentName,
            z
              .string({ error: 'a DNS label such as x-staging' })
              .refine((one) => one === '' || label.test(one), { error: 'a DNS label such as x-staging' }),
          )
          .optional(),
        services: z
          .record(z.string().regex(/^[a-z][a-z0-9_-]{0,62}$/, { error: 'a name such as kubero_ui' }), domainService)
          .optional(),
        certificates: z
          .array(
            z
              .string({ error: 'a wildcard such as *.internal.example.com' })
              .refine((one) => one.startsWith('*.') && isDomain(one.slice(2)), {
                error: 'a wildcard such as *.internal.example.com',
              }),
          )
          .optional(),
      },
      { error: 'base, internal, prefixes, services and certificates' },
    )
    .optional(),
  phases: z
    .record(
      z.string().regex(/^\d{1,4}(\.x)?$/, { error: 'a phase such as 0.x or 999' }),
      z.record(
        z.string().regex(label, { error: 'a component such as platform-postgresql' }),
        component.nullable().transform((given) => given ?? { needs: [] }),
        { error: 'components by their name, such as { vault: { needs: [platform-postgresql] } }' },
      ),
      { error: 'phases by their name, such as 0.x' },
    )
    .optional(),
}

export type TopologyContent = z.output<z.ZodObject<typeof topologyKeys>>
export type StageContent = z.output<z.ZodObject<typeof stageKeys>>

function isDomain(written: string): boolean {
  const labels = written.split('.')
  return written.length <= 253 && labels.length >= 2 && labels.every((one) => label.test(one))
}

function isFolder(path: string): boolean {
  const parts = path.replace(/\/$/, '').split('/')
  return /^[^\\\0\r\n/][^\\\0\r\n]{0,250}$/.test(path) && parts.every((part) => !['', '.', '..', '.git'].includes(part))
}

function isAddress(written: string): boolean {
  const url = URL.parse(written)
  const local = url?.hostname === '127.0.0.1' || url?.hostname === 'localhost'
  const web = url?.protocol === 'https:' || (url?.protocol === 'http:' && local)
  return web && url.username === '' && url.password === '' && written.length <= 2000
}
