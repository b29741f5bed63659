import { train } from '../test/train.ts'
import { run } from '../test/world.ts'

test('the notes list the staging tags and commits since the last Release, and nothing in them pings anybody', async () => {
  const { world, second, tip } = await train()
  world.releases.push({ id: 1, tag: 'v1.2.0', name: '', body: '', draft: false, url: '', author: 'ann', assets: [] })
  await run(world)
  const body = world.releases.at(-1)?.body ?? ''
  expect(body).toContain('### Since `v1.2.0`')
  expect(body).toContain('Staging tags in it: `v1.2.3`, `v1.2.4`')
  expect(body).toContain(`\`${second.slice(0, 7)}\` Redis 7 for`)
  expect(body).toContain(`\`${tip.slice(0, 7)}\` Postgres 18`)
  expect(body).not.toMatch(/@all|#1\b/)
})

test('where nothing was released yet, they begin at what production runs', async () => {
  const { world } = await train()
  await run(world)
  expect(world.releases.at(-1)?.body).toContain('### Since `v1.2.0`')
})

test('a draft, a staging tag’s Release and a Release of a tag that is gone are no last Release', async () => {
  const { world, second } = await train()
  const release = { name: '', body: '', draft: false, url: '', author: 'ann', assets: [] }
  world.releases.push({ ...release, id: 1, tag: 'v1.2.0' })
  world.releases.push({ ...release, id: 2, tag: 'v1.2.3' }, { ...release, id: 3, tag: 'v0.9.0' })
  await world.tag('v1.5.0', second, 'production')
  world.releases.push({ ...release, id: 4, tag: 'v1.5.0', draft: true })
  await run(world)
  expect(world.releases.at(-1)?.body).toContain('### Since `v1.2.0`')
})

test('a hundred commits are listed, the rest is counted', async () => {
  const { world, tip } = await train()
  let last = tip
  for (let made = 0; made < 120; made++) last = await world.commit([last], { message: `Change ${made}` })
  await world.tag('v1.2.5', last)
  world.deploy('staging', 'v1.2.5', last)
  await run(world, { stagingTag: 'v1.2.5' })
  const body = world.releases.at(-1)?.body ?? ''
  expect(body.match(/^- /gm)).toHaveLength(100)
  expect(body).toContain('and 22 older commits')
})

test('a commit message cannot become a comment, an image or a heading', async () => {
  const { world, tip } = await train()
  const evil = await world.commit([tip], {
    message: '<!-- hidden --> ![x](https://evil.invalid)\n# Owned',
  })
  await world.tag('v1.2.5', evil)
  world.deploy('staging', 'v1.2.5', evil)
  await run(world, { stagingTag: 'v1.2.5' })
  const body = world.releases.at(-1)?.body ?? ''
  expect(body).not.toContain('<!-- hidden')
  expect(body).not.toContain('![x](')
  expect(body).not.toContain('Owned')
})
