// Uploads a folder with GitHub's own client: node upload.mjs ENTRY NAME FOLDER FILE
import { pathToFileURL } from 'node:url'

const [entry, name, folder, file] = process.argv.slice(2)
const { DefaultArtifactClient } = await import(pathToFileURL(entry).href)
const { id } = await new DefaultArtifactClient().uploadArtifact(name, [file], folder, { retentionDays: 1 })
process.stdout.write(`id=${id}\n`)
