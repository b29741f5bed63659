import type { Published, StickyComments, StickyReport } from '#github'
import type { TalkYard } from '../contracts/sticky-comments.ts'

interface Kept {
  readonly id: number
  body: string
  hidden: boolean
  /** Undefined for what others say, and for what was said by us as somebody else. */
  own?: { readonly name: string; readonly run: number; readonly attempt: number; fingerprint: string }
}

const maxCharacters = 65_536

/** Comments that live and die with a test: what is ours is known, so no seal is needed. */
export function memorySticky(): { readonly sticky: StickyComments; readonly talk: TalkYard } {
  const kept: Kept[] = []
  const state: { made: number; locked: boolean } = { made: 0, locked: false }
  const add = (body: string, own?: Kept['own']): Kept => {
    state.made += 1
    const comment: Kept = { id: state.made, body, hidden: false, ...(own ? { own } : {}) }
    kept.push(comment)
    return comment
  }
  return {
    sticky: { publish: async (report) => (state.locked ? locked : publish(kept, report, add)) },
    talk: {
      ...talkOf(kept, add),
      lock: async () => {
        state.locked = true
      },
    },
  }
}

const locked: Published = { kind: 'refused', reason: 'locked', message: 'The conversation is locked.' }

function publish(
  kept: readonly Kept[],
  report: StickyReport,
  add: (body: string, own: Kept['own']) => Kept,
): Published {
  const { name, order, renditions } = report
  const fingerprint = report.fingerprint ?? renditions[0] ?? ''
  const there = kept.find(({ own }) => own?.name === name)
  const told = (kind: 'created' | 'updated' | 'unchanged' | 'superseded', { id, hidden }: Kept): Published => {
    return { kind, id, url: `https://github.invalid/acme/infra/pull/7#issuecomment-${id}`, hidden, removed: 0 }
  }
  if (there?.own) {
    const { run, attempt } = there.own
    if (run > order.run || (run === order.run && attempt > order.attempt)) return told('superseded', there)
    if (there.own.fingerprint === fingerprint) return told('unchanged', there)
  }
  const body = renditions.find((rendition) => rendition.length <= maxCharacters)
  if (body === undefined) return { kind: 'refused', reason: 'too-long', message: 'Body is too long.' }
  const own = { name, ...order, fingerprint }
  if (!there) return told('created', add(body, own))
  Object.assign(there, { body, own })
  return told('updated', there)
}

function talkOf(kept: Kept[], add: (body: string) => Kept): Omit<TalkYard, 'lock'> {
  const find = (id: number) => kept.find((comment) => comment.id === id)
  return {
    say: async (_, body) => add(body).id,
    echo: async (body) => add(body).id,
    comments: async () => kept.map(({ id, body, hidden }) => ({ id, body, hidden })),
    edit: async (id, body) => {
      const comment = find(id)
      if (comment) comment.body = body
      if (comment?.own) comment.own.fingerprint = 'edited'
    },
    hide: async (id) => void Object.assign(find(id) ?? {}, { hidden: true }),
    remove: async (id) => {
      const at = kept.findIndex((comment) => comment.id === id)
      if (at >= 0) kept.splice(at, 1)
    },
  }
}
