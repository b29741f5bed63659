import { createHash, randomBytes } from 'node:crypto'

/** An artifact whose upload was finished. */
export interface StoredArtifact {
  readonly id: number
  readonly name: string
  readonly run: string
  readonly content: Buffer
  readonly digest: string
  readonly createdAt: string
}

interface Upload {
  readonly run: string
  readonly name: string
  readonly blocks: Map<string, Buffer>
  content: Buffer | undefined
}

/** Artifacts of all runs, begun and finished. A name is taken in its run from when it was begun. */
export interface Shelf {
  readonly finished: StoredArtifact[]
  /** The name of the blob to upload; undefined when the name is taken. */
  begin(run: string, name: string): string | undefined
  upload(blob: string): Upload | undefined
  /** Undefined when nothing was uploaded under that name. */
  finish(run: string, name: string): StoredArtifact | undefined
  remove(run: string, name: string): StoredArtifact | undefined
}

export function createShelf(): Shelf {
  const uploads = new Map<string, Upload>()
  const finished: StoredArtifact[] = []
  const find = (run: string, name: string) =>
    [...uploads.values()].find((upload) => upload.run === run && upload.name === name)
  return {
    finished,
    begin: (run, name) => {
      if (find(run, name)) return undefined
      const blob = randomBytes(12).toString('hex')
      uploads.set(blob, { run, name, blocks: new Map(), content: undefined })
      return blob
    },
    upload: (blob) => uploads.get(blob),
    finish: (run, name) => {
      const content = find(run, name)?.content
      if (content === undefined) return undefined
      const known = finished.find((artifact) => artifact.run === run && artifact.name === name)
      if (known) return known
      const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`
      const id = 1000 + finished.length
      const stored = { id, name, run, content, digest, createdAt: new Date().toISOString() }
      finished.push(stored)
      return stored
    },
    remove: (run, name) => {
      const at = finished.findIndex((artifact) => artifact.run === run && artifact.name === name)
      const [removed] = at < 0 ? [] : finished.splice(at, 1)
      for (const [blob, upload] of uploads) if (upload.run === run && upload.name === name) uploads.delete(blob)
      return removed
    },
  }
}
