export type PermissionName =
  | 'actions'
  | 'administration'
  | 'checks'
  | 'contents'
  | 'deployments'
  | 'issues'
  | 'metadata'
  | 'pages'
  | 'pull_requests'
  | 'statuses'
  | 'workflows'
export type PermissionLevel = 'none' | 'read' | 'write'
export type Permissions = Readonly<Record<PermissionName, PermissionLevel>>

/** What a route needs the token to be allowed. */
export type Need = `${PermissionName}=${'read' | 'write'}`

/** What a token may do unless told otherwise: all that a job's token can be given, and workflow files. */
export const everyPermission: Permissions = {
  actions: 'write',
  administration: 'none',
  checks: 'write',
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  metadata: 'read',
  pages: 'write',
  pull_requests: 'write',
  statuses: 'write',
  workflows: 'write',
}

export function permits(permissions: Permissions, need: Need): boolean {
  const [name, level] = need.split('=') as [PermissionName, 'read' | 'write']
  return permissions[name] === 'write' || permissions[name] === level
}
