import fc from 'fast-check'
import { attributeOf, blocksOf, hclParser, plainText } from './index.ts'

const parse = await hclParser()

const text = `# a comment
terraform {
  backend "s3" {
    bucket = "state" # beside
  }
}

resource "helm_release" "vault" {
  name      = "vault"
  namespace = "platform"
  values    = [yamlencode({ a = 1 })]
  replicas  = 3
  wait      = true
  url       = "https://\${var.host}/"
  password  = var.password
  notes     = <<-EOT
    as they are
  EOT
  labels    = { "app" = "vault", tier : "platform", more = [1, null] }
  lifecycle {
    precondition {
      condition     = data.external.pg.result.ok == "true"
      error_message = "PostgreSQL is not ready"
    }
  }
}
`

test('blocks, labels, attributes and their lines are read', () => {
  const file = parse(text, 'main.tf')
  expect(file.brokenLines).toEqual([])
  const [release] = blocksOf(file, 'resource')
  expect([release?.labels, release?.line]).toEqual([['helm_release', 'vault'], 8])
  expect(plainText(attributeOf(release, 'namespace')?.value)).toBe('platform')
  expect(blocksOf(blocksOf(release, 'lifecycle')[0], 'precondition')).toHaveLength(1)
  expect(blocksOf(blocksOf(file, 'terraform')[0], 'backend')[0]?.labels).toEqual(['s3'])
})

test.each([
  ['name', { kind: 'text', text: 'vault' }],
  ['replicas', { kind: 'number', text: '3' }],
  ['wait', { kind: 'boolean', value: true }],
  ['url', { kind: 'expression', template: true, functions: [] }],
  ['password', { kind: 'expression', text: 'var.password', template: false }],
  ['values', { kind: 'list', items: [{ kind: 'expression', functions: ['yamlencode'] }] }],
  ['notes', { kind: 'text' }],
  ['labels', { kind: 'map', entries: [{ name: 'app' }, { name: 'tier' }, { value: { kind: 'list' } }] }],
])('the value of %s is read for what it is', (name, expected) => {
  const [release] = blocksOf(parse(text, 'main.tf'), 'resource')
  expect(attributeOf(release, name)?.value).toMatchObject(expected)
})

test('a function and an interpolation in a variables file are seen', () => {
  const file = parse('key = file("~/.ssh/id_rsa")\nhost = "api-${DOMAIN_PREFIX}.${BASE_DOMAIN}"\n', 'staging.tfvars')
  expect(attributeOf(file, 'key')?.value).toMatchObject({ kind: 'expression', functions: ['file'] })
  expect(attributeOf(file, 'host')).toMatchObject({ line: 2, value: { kind: 'expression', template: true } })
})

test('escapes are undone, and an escaped interpolation is text', () => {
  const file = parse('a = "say \\"hi\\"\\n$${x}"\n', 'x.tf')
  expect(plainText(attributeOf(file, 'a')?.value)).toBe('say "hi"\n${x}')
})

test('broken lines are named and the rest is read', () => {
  const file = parse('a = 1\nresource "x" {\n  b = \n}\nc = 2\n', 'x.tf')
  expect(file.brokenLines.length).toBeGreaterThan(0)
  expect(attributeOf(file, 'a')?.value).toEqual({ kind: 'number', text: '1' })
})

test('no text whatever makes it throw', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '"',
    '${',
    '=',
    '<<EOT\n',
    'EOT\n',
    'a',
    '\n',
    '[',
    ']',
    '#',
    '\\',
    '\0',
    '漢',
    '%{',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (some) => {
      expect(parse(some.join(''), 'x.tf').file).toBe('x.tf')
    }),
    { numRuns: 500, seed: 7 },
  )
})

test('ten thousand nested braces are an answer, not a crash', () => {
  expect(parse(`${'a {\n'.repeat(10_000)}`, 'x.tf').file).toBe('x.tf')
})
