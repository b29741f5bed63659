import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gitYard } from '../../../testing/src/contracts/git-yard.ts'
import { historyContract } from '../../../testing/src/contracts/history.ts'
import { startScript, uploadPack } from '../../../testing/src/contracts/scripted-server.ts'
import { line } from '../../../testing/src/contracts/yard.ts'
import { steppingClock } from '../../../testing/src/memory/stepping-clock.ts'
import { connectGitHub } from '../index.ts'

async function open() {
  const directory = mkdtempSync(join(tmpdir(), 'slipway-history-'))
  execFileSync('git', ['init', '-q', '-b', 'main', directory])
  execFileSync('git', ['-C', directory, 'config', 'uploadpack.allowFilter', 'true'])
  const server = await startScript(uploadPack(directory))
  const at = { owner: 'o', repo: 'r', token: 't', apiUrl: `${server.url}/api/v3`, serverUrl: server.url }
  const { history } = connectGitHub({ ...at, clock: steppingClock(), signal: new AbortController().signal })
  const close = async () => {
    await server[Symbol.asyncDispose]()
    rmSync(directory, { recursive: true })
  }
  return { history, yard: gitYard(directory), heard: server.heard, close }
}

historyContract('over git', open)

test('the three questions of a tag are one request, and its message comes with them', async () => {
  const { history, yard, heard, close } = await open()
  const [newest = '', sha = '', tip = ''] = await line(yard, 3)
  const tag = await yard.annotatedTag('v1', newest, 'one')
  const contains = [
    { descendant: newest, ancestor: sha },
    { descendant: tip, ancestor: sha },
  ]
  expect(await history.ask({ contains, messages: [tag] })).toEqual({ contains: [false, true], messages: ['one\n'] })
  expect(heard).toHaveLength(1)
  await close()
})

test('only what one request leaves open is asked again', async () => {
  const { history, yard, heard, close } = await open()
  const [old = '', sha = '', tip = ''] = await line(yard, 3)
  const contains = [
    { descendant: old, ancestor: sha },
    { descendant: tip, ancestor: sha },
    { descendant: sha, ancestor: old },
    { descendant: sha, ancestor: tip },
  ]
  expect((await history.ask({ contains, messages: [] })).contains).toEqual([false, true, true, false])
  expect(heard).toHaveLength(2)
  await close()
})

test('an id that is none is refused before anything is sent', async () => {
  const { history, heard, close } = await open()
  const contains = [{ descendant: 'a'.repeat(40), ancestor: 'HEAD\nwant' }]
  await expect(history.ask({ contains, messages: [] })).rejects.toMatchObject({ code: 'base-unresolved' })
  expect(heard).toEqual([])
  await close()
})
