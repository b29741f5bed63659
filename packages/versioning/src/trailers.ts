export const releaseKinds = ['staging', 'production', 'hotfix'] as const
export type ReleaseKind = (typeof releaseKinds)[number]

/** What a tag of ours says about itself, in trailers that plain git can read. */
export interface Trailers {
  readonly kind: ReleaseKind
  readonly commit: string
  readonly promotedFrom?: string
  readonly base?: string
  readonly evidence?: string
  readonly run?: string
  readonly actor?: string
}

const keys = {
  kind: 'Release-Kind',
  commit: 'Commit',
  promotedFrom: 'Promoted-From',
  base: 'Base',
  evidence: 'Evidence',
  run: 'Run',
  actor: 'Actor',
} as const satisfies Record<keyof Trailers, string>

/** The message of an annotated tag: a subject, a blank line, one trailer a line. */
export function formatTagMessage(subject: string, trailers: Trailers): string {
  const lines = Object.entries(keys).flatMap(([field, key]) => {
    const value = trailers[field as keyof Trailers]
    return value ? [`${key}: ${value.replace(/[\r\n]+/g, ' ')}`] : []
  })
  return `${subject}\n\n${lines.join('\n')}\n`
}

/** The trailers of a message; undefined when its last paragraph is none of ours, as in a tag that a person made. */
export function parseTrailers(message: string): Trailers | undefined {
  const paragraph =
    message
      .replace(/\r\n/g, '\n')
      .trimEnd()
      .split(/\n{2,}/)
      .at(-1) ?? ''
  const found = new Map<string, string>()
  for (const line of paragraph.split('\n')) {
    const [, key = '', value = ''] = /^([A-Za-z-]{1,40}): (.{1,500})$/.exec(line) ?? []
    if (key === '' || found.has(key)) return undefined
    found.set(key, value)
  }
  const kind = releaseKinds.find((candidate) => candidate === found.get(keys.kind))
  const commit = found.get(keys.commit) ?? ''
  if (!kind || !/^[0-9a-f]{40}$/.test(commit)) return undefined
  const optional = (field: keyof Trailers) => (found.has(keys[field]) ? { [field]: found.get(keys[field]) } : {})
  return {
    kind,
    commit,
    ...optional('promotedFrom'),
    ...optional('base'),
    ...optional('evidence'),
    ...optional('run'),
    ...optional('actor'),
  }
}
