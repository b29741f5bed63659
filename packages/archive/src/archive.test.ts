import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { digestOf, membersOf, writeArtifact } from './index.ts'

const hidden = (path: string) => /(^|\/)\.[^/]/.test(path)
const folder = () => mkdtempSync(join(tmpdir(), 'slipway-archive-'))
const long = `${'d'.repeat(90)}/${'e'.repeat(90)}/${'f'.repeat(120)}.html`
const prefixed = `${'p'.repeat(80)}/${'q'.repeat(60)}.html`

const files: Readonly<Record<string, string>> = {
  'index.html': '<p>one</p>',
  'sub/a/index.html': 'x'.repeat(512),
  'sub/empty.txt': '',
  'sub-b.txt': 'after sub/ in names, before it in bytes',
  '报告/与可用率账本.html': 'CJK',
  [long]: 'a path of more than 255 bytes',
  [prefixed]: 'a path of more than 100 bytes',
  'a space & "quote".txt': 'odd',
  '.nojekyll': '',
  '.well-known/security.txt': 'Contact: nobody',
  '.git/config': 'never',
  '.github/workflows/x.yml': 'never',
}

function siteIn(root: string): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  symlinkSync('index.html', join(root, 'same.html'))
  symlinkSync('sub', join(root, 'again'))
  chmodSync(join(root, 'index.html'), 0o600)
  return root
}

function packed(file: string): Buffer {
  const zip = readFileSync(file)
  const start = 30 + zip.readUInt16LE(26)
  return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(18)))
}

/** Type, size and name of every entry, as GNU tar reads them. */
function listing(tar: string): readonly string[] {
  const lines = execFileSync('tar', ['-tv', '--quoting-style=literal', '-f', tar], { encoding: 'utf8', maxBuffer: 1e8 })
  return lines
    .trim()
    .split('\n')
    .map((line) => line.replace(/^(.)\S+\s+\S+\s+(\d+)\s+\S+\s+\S+\s(.*)$/s, '$1 $2 $3'))
    .sort()
}

test.each([
  ['without what begins with a dot', ['--exclude=.[^/]*'], hidden],
  ['with it', [], (path: string) => /^\.git(hub)?(\/|$)/.test(path)],
])(
  'The archive has the entries that GNU tar has with the flags of upload-pages-artifact, %s.',
  async (_, more, leftOut) => {
    const root = siteIn(folder())
    const out = folder()
    const { members, refused } = await membersOf({ root, leftOut })
    expect(refused).toEqual([])
    const { file } = await writeArtifact({ members, seconds: 1_700_000_000, file: join(out, 'a.zip') })
    writeFileSync(join(out, 'ours.tar'), packed(file))
    const flags = ['--dereference', '--hard-dereference', '--directory', root, '-cf', join(out, 'gnu.tar')]
    execFileSync('tar', [...flags, '--exclude=.git', '--exclude=.github', ...more, '.'])
    expect(listing(join(out, 'ours.tar'))).toEqual(listing(join(out, 'gnu.tar')))
    for (const [tar, place] of [
      ['ours.tar', 'ours'],
      ['gnu.tar', 'gnu'],
    ] as const) {
      mkdirSync(join(out, place))
      execFileSync('tar', ['-xf', join(out, tar), '-C', join(out, place)])
    }
    expect(execFileSync('diff', ['-r', join(out, 'ours'), join(out, 'gnu')], { encoding: 'utf8' })).toBe('')
  },
)

test('The same site is the same bytes, whenever and by whom it was written, and everybody may read it.', async () => {
  const artifacts = []
  for (const year of [2020, 2026]) {
    const root = siteIn(folder())
    utimesSync(join(root, 'index.html'), new Date(year, 1, 1), new Date(year, 1, 1))
    const { members } = await membersOf({ root, leftOut: hidden })
    artifacts.push({
      ...(await writeArtifact({ members, seconds: 1_700_000_000, file: join(folder(), 'a.zip') })),
      site: await digestOf(members),
    })
  }
  const [first, second] = artifacts
  expect(readFileSync(first?.file ?? '').equals(readFileSync(second?.file ?? ''))).toBe(true)
  expect([first?.digest, first?.site]).toEqual([second?.digest, second?.site])
  const out = join(folder(), 'a.tar')
  writeFileSync(out, packed(first?.file ?? ''))
  const modes = execFileSync('tar', ['-tvf', out], { encoding: 'utf8' }).match(/^\S+ \S+/gm)
  expect(new Set(modes)).toEqual(new Set(['-rw-r--r-- 0/0', 'drwxr-xr-x 0/0']))
})

test('A zip of ours is one that others can read.', async () => {
  const { members } = await membersOf({ root: siteIn(folder()), leftOut: hidden })
  const { file, bytes } = await writeArtifact({ members, seconds: 1, file: join(folder(), 'a.zip') })
  expect(readFileSync(file).length).toBe(bytes)
  const zip = readFileSync(file)
  expect(zip.subarray(-22).readUInt32LE(0)).toBe(0x06054b50)
  expect(zip.readUInt32LE(zip.readUInt32LE(zip.length - 6))).toBe(0x02014b50)
})

test('T39 a link that leaves the site, one that leads nowhere and one that leads round are refused by name.', async () => {
  const root = siteIn(folder())
  symlinkSync('/etc', join(root, 'etc'))
  symlinkSync('/etc/passwd', join(root, 'sub/passwd'))
  symlinkSync('nowhere', join(root, 'broken'))
  symlinkSync('..', join(root, 'sub/round'))
  const { members, refused } = await membersOf({ root, leftOut: hidden })
  expect(refused).toEqual(
    expect.arrayContaining([
      { path: 'broken', reason: 'link-broken' },
      { path: 'etc', reason: 'link-outside' },
      { path: 'sub/passwd', reason: 'link-outside' },
      { path: 'sub/round', reason: 'link-loop' },
    ]),
  )
  expect(members.filter(({ path }) => /etc|passwd|broken|round/.test(path))).toEqual([])
})

test('T41 no name of a file can make an entry that unpacks outside.', async () => {
  const root = folder()
  for (const name of ['..\\..\\x', '...', '..x', 'C:x', '%2e%2e', '-rf', '--checkpoint=1']) {
    writeFileSync(join(root, name), 'x')
  }
  const { members } = await membersOf({ root, leftOut: () => false })
  const { file } = await writeArtifact({ members, seconds: 1, file: join(folder(), 'a.zip') })
  const out = join(folder(), 'a.tar')
  writeFileSync(out, packed(file))
  const names = execFileSync('tar', ['-tf', out, '--quoting-style=literal'], { encoding: 'utf8' }).trim().split('\n')
  for (const name of names) {
    expect(name).toMatch(/^\.\//)
    expect(name.split('/').slice(1)).not.toContain('..')
  }
})
