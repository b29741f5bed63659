const turns = new Map<string, Promise<unknown>>()

/**
 * One after the other in a clone. Git looks at all worktrees when it adds, prunes or fetches, and fails over one that
 * is half made: `bad object worktrees/…/HEAD`.
 */
export function alone<T>(gitDir: string, act: () => Promise<T>): Promise<T> {
  const done = (turns.get(gitDir) ?? Promise.resolve()).then(act)
  turns.set(
    gitDir,
    done.catch(() => undefined),
  )
  return done
}
