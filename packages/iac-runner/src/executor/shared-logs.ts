import { readFile } from 'node:fs/promises'
import type { Deployment } from '../store/deployment.ts'
import type { Store } from '../store/store.ts'
import type { LogPart } from './log-files.ts'

interface TaskOf {
  readonly deployment: Pick<Deployment, 'id' | 'attempt'>
  readonly service: string
}

const partBytes = 64 * 1024

/** Puts the log of a task that has ended where every replica can read it; a store of its own has no use for that. */
export async function shareLog(
  store: Store,
  { deployment, service }: TaskOf,
  { file, at }: { readonly file: string; readonly at: number },
): Promise<void> {
  if (!store.shared) return
  // As base64: a task may write bytes that are no text, and offsets count bytes.
  const content = await readFile(file, 'base64')
  const { id, attempt } = deployment
  await store.write((transaction) =>
    transaction.run(
      `INSERT INTO task_log (deployment_id, attempt, service, content, at) VALUES ($id, $attempt, $service, $content, $at)
       ON CONFLICT (deployment_id, attempt, service) DO UPDATE SET content = $content, at = $at`,
      { id, attempt, service, content, at },
    ),
  )
}

/** A part of a log that another replica wrote; undefined while its task runs there. */
export async function sharedLog(
  store: Store,
  { deployment: { id, attempt }, service }: TaskOf,
  offset: number,
): Promise<LogPart | undefined> {
  const row = await store.read((transaction) =>
    transaction.get(
      'SELECT content FROM task_log WHERE deployment_id = $id AND attempt = $attempt AND service = $service',
      { id, attempt, service },
    ),
  )
  if (!row) return undefined
  const bytes = Buffer.from(String(row['content']), 'base64').subarray(offset, offset + partBytes)
  return { text: bytes.toString('utf8'), next: offset + bytes.length }
}
