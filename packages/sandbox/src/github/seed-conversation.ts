import { isoSeconds } from './commit-object.ts'
import type { CommentRecord, OpenPull } from './conversation-book.ts'
import type { SandboxGitHub } from './options.ts'
import { placeOf } from './place-of.ts'

export interface SeedOpenPull {
  readonly number: number
  readonly branch: string
  readonly author: string
  readonly title?: string
  readonly base?: string
  /** Such as `stranger/infra`, when the branch is there. */
  readonly fork?: string
  /** The tip of the branch unless told. */
  readonly headSha?: string
}

/** A pull request that waits to be merged. */
export function seedOpenPull(github: SandboxGitHub, pull: SeedOpenPull): void {
  placeOf(github).conversations.addPull({
    number: pull.number,
    title: pull.title ?? `Change ${pull.number}`,
    author: pull.author,
    branch: pull.branch,
    fork: pull.fork,
    headSha: pull.headSha,
    base: pull.base ?? 'main',
    state: 'open',
    merged: false,
    locked: false,
    draft: false,
    createdAt: isoSeconds(Date.now()),
  })
}

/** Locks, closes, merges or moves a pull request, as people do meanwhile. */
export function changePull(
  github: SandboxGitHub,
  number: number,
  change: Partial<Pick<OpenPull, 'state' | 'merged' | 'locked' | 'headSha' | 'draft'>>,
): void {
  placeOf(github).conversations.changePull(number, change)
}

/** What somebody else says below a pull request: a person by a login, an app by one that ends in `[bot]`. */
export function seedComment(
  github: SandboxGitHub,
  comment: { readonly pull: number; readonly author: string; readonly body: string },
): CommentRecord {
  return placeOf(github).conversations.addComment(comment)
}

export interface Conversation {
  /** Oldest first. */
  comments(): readonly CommentRecord[]
  edit(id: number, body: string, editor: string): void
  minimize(id: number): void
  remove(id: number): void
  /** The contents of the reactions to a comment, such as `eyes`. */
  reactions(id: number): readonly string[]
}

/** What is said below a pull request, and a hand in it that needs no token. */
export function conversationOf(github: SandboxGitHub, pull: number): Conversation {
  const { conversations } = placeOf(github)
  return {
    comments: () => conversations.comments(pull),
    edit: (id, body, editor) => void conversations.editComment(id, body, editor),
    minimize: (id) => conversations.minimize(id, 'outdated'),
    remove: (id) => conversations.removeComment(id),
    reactions: (id) => conversations.reactions(id).map(({ content }) => content),
  }
}

/** What somebody may do in the repository: `admin`, `maintain`, `write`, `triage`, `read` or `none`. */
export function seedCollaborator(github: SandboxGitHub, login: string, role: string): void {
  placeOf(github).conversations.setRole(login, role)
}
