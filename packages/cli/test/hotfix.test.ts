import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { slipway, type TestRepository, testRepository } from './repository.ts'

/** A clone on a branch that begins at v1.3.0, of a repository where staging went on in that line. */
function cloned(): { readonly server: TestRepository; readonly clone: TestRepository } & Disposable {
  const server = testRepository()
  const first = server.commit()
  server.release('v1.2.4', first, 'staging')
  server.release('v1.3.0', first, 'production')
  server.release('v1.3.1', server.commit(), 'staging')
  const clone = testRepository()
  clone.git('remote', 'add', 'origin', server.directory)
  clone.git('fetch', '--quiet', '--tags', 'origin')
  clone.git('remote', 'set-head', 'origin', 'main')
  clone.git('switch', '--quiet', '-c', 'hotfix/login', 'v1.3.0')
  return {
    server,
    clone,
    [Symbol.dispose]: () => {
      server[Symbol.dispose]()
      clone[Symbol.dispose]()
    },
  }
}

const next = (repository: TestRepository, ...more: readonly string[]) =>
  slipway(['hotfix', 'next', '--repo', repository.directory, ...more])

test('the first line is the next free patch of the line, and the commands it prints make exactly that tag', async () => {
  using world = cloned()
  const { clone, server } = world
  const fix = clone.commit('The fix')
  const ran = await next(clone)
  expect(ran).toMatchObject({
    exitCode: 0,
    stderr: '',
    stdout: expect.stringMatching(/^v1\.3\.2\n\nRepairs v1\.3\.0; v1\.3\.1 /),
  })
  for (const command of ran.stdout.match(/^ {2}git .+$/gm) ?? []) {
    const words = (command.trim().match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ''))
    clone.git(...words.slice(1))
  }
  expect(server.git('rev-parse', 'refs/tags/v1.3.2^{commit}')).toBe(fix)
  expect(server.git('rev-parse', 'refs/heads/hotfix/login')).toBe(fix)
  expect((await next(clone)).stdout).toMatch(/^v1\.3\.2\n\nCommit \w{7} has this tag already/)
})

test('a number that was taken on the server since the last fetch is stepped over', async () => {
  using world = cloned()
  world.clone.commit('The fix')
  world.server.release('v1.3.2', world.server.commit(), 'staging')
  expect((await next(world.clone)).stdout).toMatch(/^v1\.3\.3\n/)
})

test('before the fix is committed, the commands begin with that', async () => {
  using world = cloned()
  expect((await next(world.clone)).stdout).toMatch(/^v1\.3\.2\n[\s\S]*\n {2}git commit -m/)
  world.clone.git('switch', '--quiet', '--detach', 'v1.3.0')
  expect((await next(world.clone)).stdout).toMatch(/\n {2}git switch -c hotfix\/v1\.3\.2 v1\.3\.0\n {2}git commit/)
})

test('on main, or before any production, it says where to begin', async () => {
  using world = cloned()
  world.clone.git('switch', '--quiet', '--detach', 'origin/main')
  expect(await next(world.clone)).toMatchObject({
    exitCode: 1,
    stdout: '',
    stderr: expect.stringMatching(/git switch -c hotfix\/NAME v1\.3\.0 \(on-main\)\n$/),
  })
  world.clone.git('switch', '--quiet', '--orphan', 'other')
  world.clone.commit('Another root')
  expect((await next(world.clone)).stderr).toMatch(/\(base-missing\)\n$/)
})

test('a server that cannot be asked is an error: its numbers are not known', async () => {
  using world = cloned()
  world.clone.commit('The fix')
  rmSync(join(world.server.directory, '.git'), { recursive: true })
  expect(await next(world.clone)).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('(remote-unreadable)') })
})

test('a branch whose name a shell would run is quoted', async () => {
  using world = cloned()
  world.clone.git('switch', '--quiet', '-c', "hotfix/$(touch${IFS}hacked);'x")
  world.clone.commit('The fix')
  const { stdout } = await next(world.clone)
  expect(stdout).toContain(String.raw`git push origin 'hotfix/$(touch${'${IFS}'}hacked);'\''x'`)
})

test('without a server the tags of the clone are all there are', async () => {
  using repository = testRepository()
  repository.release('v1.0.0', repository.commit(), 'production')
  repository.git('switch', '--quiet', '-c', 'hotfix/x')
  repository.commit()
  expect((await next(repository)).stdout).toMatch(/^v1\.0\.1\n/)
})

test('anything but next is told what there is', async () => {
  expect((await slipway(['hotfix'])).stderr).toMatch(/slipway hotfix next .*\(arguments\)/)
})
