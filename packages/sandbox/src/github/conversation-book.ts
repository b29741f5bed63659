import { isoSeconds } from './commit-object.ts'

/** A pull request that people and programs talk below. */
export interface OpenPull {
  readonly number: number
  readonly title: string
  readonly author: string
  /** The branch it comes from, and whose repository that is in when it is a fork. */
  readonly branch: string
  readonly fork: string | undefined
  /** Undefined for the tip of the branch. */
  readonly headSha: string | undefined
  readonly base: string
  readonly state: 'open' | 'closed'
  readonly merged: boolean
  readonly locked: boolean
  readonly draft: boolean
  readonly createdAt: string
}

export interface CommentRecord {
  readonly id: number
  readonly pull: number
  readonly author: string
  readonly body: string
  readonly createdAt: string
  readonly updatedAt: string
  /** Whoever changed it last; undefined as long as it is as it was written. */
  readonly editor: string | undefined
  readonly minimized: string | undefined
  /** Everything it ever said, the newest first; empty as long as nobody changed it. */
  readonly revisions: readonly Revision[]
}

export interface Revision {
  readonly body: string
  readonly editor: string
  readonly at: string
}

export interface ReactionRecord {
  readonly id: number
  readonly comment: number
  readonly login: string
  readonly content: string
  readonly createdAt: string
}

/** The pull requests of the repository with what is said below them. */
export interface ConversationBook {
  pull(number: number): OpenPull | undefined
  pulls(): readonly OpenPull[]
  addPull(pull: OpenPull): void
  changePull(number: number, change: Partial<OpenPull>): void
  /** Oldest first. */
  comments(pull: number): readonly CommentRecord[]
  comment(id: number): CommentRecord | undefined
  /** Of every comment of the repository. */
  ids(): readonly number[]
  addComment(comment: Pick<CommentRecord, 'pull' | 'author' | 'body'>): CommentRecord
  editComment(id: number, body: string, editor: string): CommentRecord
  minimize(id: number, reason: string | undefined): void
  removeComment(id: number): void
  reactions(comment: number): readonly ReactionRecord[]
  /** The one that is there already, or a new one: nobody reacts twice in the same way. */
  react(reaction: Pick<ReactionRecord, 'comment' | 'login' | 'content'>): { reaction: ReactionRecord; made: boolean }
  /** What somebody may do in this repository: `admin`, `maintain`, `write`, `triage`, `read` or `none`. */
  role(login: string): string
  setRole(login: string, role: string): void
}

export function createConversationBook(): ConversationBook {
  const pulls = new Map<number, OpenPull>()
  const roles = new Map<string, string>()
  return {
    ...commentsOf(),
    pull: (number) => pulls.get(number),
    pulls: () => [...pulls.values()],
    addPull: (pull) => void pulls.set(pull.number, pull),
    changePull: (number, change) => {
      const pull = pulls.get(number)
      if (pull) pulls.set(number, { ...pull, ...change })
    },
    role: (login) => roles.get(login.toLowerCase()) ?? 'none',
    setRole: (login, role) => void roles.set(login.toLowerCase(), role),
  }
}

function commentsOf() {
  const comments = new Map<number, CommentRecord>()
  const reactions: ReactionRecord[] = []
  let made = 0
  const next = (): number => {
    made += 1
    return made
  }
  const change = (id: number, changed: Partial<CommentRecord>): CommentRecord => {
    const before = comments.get(id)
    if (!before) throw new Error(`There is no comment ${id}.`)
    const after = { ...before, ...changed }
    comments.set(id, after)
    return after
  }
  return {
    comments: (pull: number) => [...comments.values()].filter((comment) => comment.pull === pull),
    comment: (id: number) => comments.get(id),
    ids: () => [...comments.keys()],
    addComment: (comment: Pick<CommentRecord, 'pull' | 'author' | 'body'>) => {
      const at = isoSeconds(Date.now())
      const times = { createdAt: at, updatedAt: at }
      const added = { ...comment, ...times, id: next(), editor: undefined, minimized: undefined, revisions: [] }
      comments.set(added.id, added)
      return added
    },
    editComment: (id: number, body: string, editor: string) => {
      const at = isoSeconds(Date.now())
      const before = comments.get(id)
      const first = before && { body: before.body, editor: before.author, at: before.createdAt }
      const known = before?.revisions.length ? before.revisions : first ? [first] : []
      return change(id, { body, editor, updatedAt: at, revisions: [{ body, editor, at }, ...known] })
    },
    minimize: (id: number, reason: string | undefined) => void change(id, { minimized: reason }),
    removeComment: (id: number) => void comments.delete(id),
    ...reactionsOf(reactions, next),
  }
}

function reactionsOf(reactions: ReactionRecord[], next: () => number) {
  return {
    reactions: (comment: number) => reactions.filter((reaction) => reaction.comment === comment),
    react: (wanted: Pick<ReactionRecord, 'comment' | 'login' | 'content'>) => {
      const same = reactions.find(
        ({ comment, login, content }) =>
          comment === wanted.comment && login === wanted.login && content === wanted.content,
      )
      if (same) return { reaction: same, made: false }
      const reaction = { ...wanted, id: next(), createdAt: isoSeconds(Date.now()) }
      reactions.push(reaction)
      return { reaction, made: true }
    },
  }
}
