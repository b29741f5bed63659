/** One thing that was looked at in the living repository. */
export type Check =
  | { readonly kind: 'ok'; readonly name: CheckName; readonly text: string }
  | { readonly kind: 'finding'; readonly name: CheckName; readonly text: string; readonly fix: string }
  /** Nobody could say; that is never the same as all right. */
  | { readonly kind: 'unknown'; readonly name: CheckName; readonly text: string; readonly fix: string }
  /** It was not asked for. */
  | { readonly kind: 'skipped'; readonly name: CheckName; readonly text: string; readonly fix: string }

export const checkNames = ['runner', 'actions', 'tag-rules', 'environments', 'pages', 'workflows'] as const
export type CheckName = (typeof checkNames)[number]

export function ok(name: CheckName, text: string): Check {
  return { kind: 'ok', name, text }
}

export function finding(name: CheckName, text: string, fix: string): Check {
  return { kind: 'finding', name, text, fix }
}
