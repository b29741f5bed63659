import { readLayout } from './layout.ts'

test.each<[string, string, unknown]>([
  ['nothing at all', '', { environments: {}, layers: {} }],
  ['another section', 'services:\n  a: { path: a }\n', { environments: {}, layers: {} }],
  [
    'blocks and flows, comments and quotes',
    `# layout
environments:
  production:
    alias: live # short
    host: dedicated
  staging: { host: dedicated, alias: "stg" }
layers:
  L3:
    name: data
    namespaces: [data-{env}, 'shared-db'] # both
    directories: [3.data]
  L4: { directories: [4.apps], namespaces: [apps-{env}] }
  L2:
    namespaces:
      - platform
      - "kubero"
    deployed_by: atlantis
  L1: {}
services: {}
`,
    {
      environments: { production: { alias: 'live' }, staging: { alias: 'stg' } },
      layers: {
        L1: {},
        L2: { namespaces: ['platform', 'kubero'] },
        L3: { namespaces: ['data-{env}', 'shared-db'] },
        L4: { namespaces: ['apps-{env}'] },
      },
    },
  ],
  ['an anchor', 'layers:\n  L3: &x\n    namespaces: [a]\n', undefined],
  ['an alias in a list', 'layers:\n  L3:\n    namespaces: [*x]\n', undefined],
  ['a section in one line', 'layers: { L3: { namespaces: [a] } }\n', undefined],
  [
    'a list over several lines',
    'layers:\n  L3:\n    namespaces: [a,\n      b]\n',
    { environments: {}, layers: { L3: { namespaces: ['a', 'b'] } } },
  ],
  ['a text of several lines', 'layers:\n  L3:\n    namespaces: >\n      a\n', undefined],
])('of slipway.yml, %s is read, or refused and not guessed', (_, text, expected) => {
  expect(readLayout(text)).toEqual(expected)
})
