import type { RemoteTag } from '#github'
import { formatTagMessage, type Trailers } from '#versioning'
import { resolveRelease } from './release.ts'

const commit = 'c'.repeat(40)

/** Resolves v1.3.0, made from v1.2.4 on the same commit, with these trailers. */
function resolve(trailers: Partial<Trailers> = {}) {
  const message = formatTagMessage('Production v1.3.0', { kind: 'production', commit, ...trailers })
  const tag = (name: string): RemoteTag => ({ name, objectId: 'a'.repeat(40), commit, annotated: true })
  const snapshot = { tags: [tag('v1.2.4'), tag('v1.3.0')], main: { name: 'main', commit } }
  return resolveRelease('v1.3.0', {
    tags: { snapshot: async () => snapshot, create: () => Promise.reject(new Error('No tag is made here.')) },
    history: {
      ask: async ({ contains, messages }) => ({
        contains: contains.map(() => true),
        messages: messages.map(() => message),
      }),
    },
  })
}

test.each([
  ['where it comes from', { promotedFrom: 'v1.2.4', evidence: 'deployment/7' }, { sourceTag: 'v1.2.4' }],
  ['why it broke the glass', { evidence: 'break-glass: the site is down' }, { breakGlass: 'the site is down' }],
  ['nothing, when its trailers say nothing', {}, {}],
])('a production tag says %s, and the deployment writes it down', async (_, trailers, promotion) => {
  expect(await resolve(trailers)).toEqual({ kind: 'found', commit, releaseKind: 'production', promotion })
})
