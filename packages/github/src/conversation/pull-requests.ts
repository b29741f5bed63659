import type { PullComment, PullRequest, PullRequests, RefStatus, Role } from '../ports/conversation-ports.ts'
import { roles } from '../ports/conversation-ports.ts'
import { allPages } from '../wire/pages.ts'
import { integer, object, objectId, optionalText, text } from '../wire/parse.ts'
import { refusalOf } from '../wire/refusal.ts'
import type { Remote } from '../wire/remote.ts'

/** Pull requests of one repository on GitHub. */
export function createPullRequests({ rest, owner, repo }: Remote): PullRequests {
  return {
    read: async (number) => {
      const { data } = await rest.pulls.get({ owner, repo, pull_number: number })
      return parsePull(data, `${owner}/${repo}`)
    },
    comments: async (number) => {
      const where = { owner, repo, issue_number: number, per_page: 100 }
      const found = new Map<number, PullComment>()
      // A comment that is removed between two pages moves the first of the next one onto the last.
      for await (const entry of allPages((page) => rest.issues.listComments({ ...where, page }))) {
        const comment = parseComment(entry)
        found.set(comment.id, comment)
      }
      return [...found.values()].toSorted((one, other) => one.id - other.id)
    },
    statuses: async (sha) => {
      const where = { owner, repo, ref: sha, per_page: 100 }
      const found: RefStatus[] = []
      for await (const entry of allPages((page) => rest.repos.listCommitStatusesForRef({ ...where, page }))) {
        found.push(parseStatus(entry))
      }
      return found
    },
    role: async (login) => {
      try {
        const { data } = await rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login })
        return parseRole(data)
      } catch (error) {
        // GitHub does not know the name, so it may do nothing.
        if (refusalOf(error)?.status === 404) return 'none'
        throw error
      }
    },
  }
}

function parsePull(value: unknown, repository: string): PullRequest {
  const pull = object(value, 'a pull request')
  const head = object(pull['head'], 'the head of a pull request')
  const from = head['repo'] === null ? '' : object(head['repo'], 'the repository of its head')['full_name']
  return {
    number: integer(pull['number'], 'the number of a pull request'),
    title: text(pull['title'], 'the title of a pull request'),
    author: loginOf(pull['user']),
    state: pull['state'] === 'open' ? 'open' : 'closed',
    merged: pull['merged'] === true,
    locked: pull['locked'] === true,
    draft: pull['draft'] === true,
    headSha: objectId(head['sha'], 'the head of a pull request'),
    headBranch: text(head['ref'], 'the branch of a pull request'),
    fork: String(from).toLowerCase() !== repository.toLowerCase(),
    base: text(object(pull['base'], 'the base of a pull request')['ref'], 'the base of a pull request'),
  }
}

function parseComment(value: unknown): PullComment {
  const comment = object(value, 'a comment')
  const app = comment['performed_via_github_app']
  const createdAt = text(comment['created_at'], 'the time of a comment')
  const { user } = comment
  return {
    id: integer(comment['id'], 'the id of a comment'),
    // An account that was deleted is null; nobody is number 0.
    author: { id: user === null ? 0 : integer(object(user, 'an author')['id'], 'an author'), login: loginOf(user) },
    appId: app === null || app === undefined ? undefined : integer(object(app, 'an app')['id'], 'the id of an app'),
    body: optionalText(comment['body'], 'the text of a comment'),
    createdAt,
    edited: text(comment['updated_at'], 'the time of a comment') !== createdAt,
  }
}

function parseStatus(value: unknown): RefStatus {
  const status = object(value, 'a commit status')
  return {
    context: text(status['context'], 'the context of a status'),
    state: text(status['state'], 'the state of a status'),
    description: optionalText(status['description'], 'the description of a status'),
    creator: loginOf(status['creator']),
    createdAt: text(status['created_at'], 'the time of a status'),
  }
}

function parseRole(value: unknown): Role {
  const { role_name, permission } = object(value, 'a permission')
  // A role of an organization's own is as much as the older word says of it.
  const known = (name: unknown) => roles.find((role) => role === name)
  return known(role_name) ?? known(permission) ?? 'none'
}

function loginOf(user: unknown): string {
  return user === null || user === undefined ? '' : text(object(user, 'an account')['login'], 'the login of an account')
}
