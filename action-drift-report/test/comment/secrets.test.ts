import { renditionsOf } from '../../src/comment/index.ts'
import { withoutSecrets } from '../../src/leaks.ts'
import { found } from './reports.ts'

// Made up here, and put together so that no scanner of repositories takes them for real.
const secrets = [
  `${'-----BEGIN RSA '}PRIVATE KEY-----\nMIIEow\nabc\n-----END RSA PRIVATE KEY-----`,
  ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiJ4In0x', 'c2lnbmF0dXJl'].join('.'),
  `AK${'IA'}IOSFODNN7EXAMPLE`,
  `gh${'s_'}${'a1B2'.repeat(9)}`,
  `xox${'b-'}123456789012-abcdef`,
  `postgres:${'//admin:'}hunter22@db.internal/app`,
  'QWxhZGRpbjpvcGVuIHNlc2FtZTEyMzQ1Njc4OTBhYmNkZWYxMjM0NTY3ODkw',
]

test.each(secrets)('T25 %# a secret that got into a name is taken out of the finished comment.', (secret) => {
  const [comment = ''] = renditionsOf(
    found(() => `x ${secret} y`),
    { language: 'en', maxBytes: 200_000 },
  )
  const { text: markdown, hits } = withoutSecrets(comment)
  expect(hits).toBeGreaterThan(0)
  for (const line of secret.split('\n').filter((part) => part.length > 20)) expect(markdown).not.toContain(line)
})

test('T25 a report of a good day has nothing taken out: long names are no secrets.', () => {
  const names = [
    'module.applications_of_the_platform.kubernetes_deployment_v1.a_long_name_of_a_deployment[0]',
    'system:serviceaccount:kube-system:horizontal-pod-autoscaler-controller-manager',
    '9f3c2d1a4b5c6d7e8f901234567890abcdef1234567890abcdef',
    'https://github.com/acme/infrastructure-of-everything/actions/runs/1234567890123',
  ]
  for (const name of names) expect(withoutSecrets(name)).toEqual({ text: name, hits: 0 })
  expect(withoutSecrets(renditionsOf(found(), { language: 'en', maxBytes: 60_000 })[0] ?? '').hits).toBe(0)
})

test('T36 a megabyte of near misses is scanned in time that grows with its length alone.', () => {
  for (const piece of ['-----BEGIN PRIVATE KEY-----', 'eyJ', 'a://b:', 'aB1', 'eyJaaaaaaaa.', 'postgres://a:b']) {
    const started = process.threadCpuUsage()
    withoutSecrets(piece.repeat(Math.ceil(300_000 / piece.length)))
    const { user, system } = process.threadCpuUsage(started)
    expect([piece, (user + system) / 1_000 < 5_000]).toEqual([piece, true])
  }
})
