import { loginOf } from '../evidence/evidence-parse.ts'
import type { Release } from '../ports/evidence-ports.ts'
import { array, integer, object, optionalText, text } from '../wire/parse.ts'

/** A Release with what only its store needs. */
export interface StoredRelease extends Release {
  /** Where its assets are uploaded to, as GitHub says it; not yet believed. */
  readonly uploadUrl: string
}

export interface StoredAsset {
  readonly id: number
  readonly name: string
  /** False for what an upload left behind that broke off. */
  readonly whole: boolean
}

export function parseRelease(value: unknown): StoredRelease {
  const from = object(value, 'a release')
  const assets = array(from['assets'], 'the assets of a release').map(parseAsset)
  return {
    id: integer(from['id'], 'the id of a release'),
    tag: text(from['tag_name'], 'the tag of a release'),
    name: optionalText(from['name'], 'the name of a release'),
    body: optionalText(from['body'], 'the text of a release'),
    // What is not known to be published is not.
    draft: from['draft'] !== false,
    url: text(from['html_url'], 'the address of a release'),
    author: loginOf(from['author']),
    assets: assets.filter(({ whole }) => whole).map(({ name }) => name),
    uploadUrl: text(from['upload_url'], 'the upload address of a release'),
  }
}

export function parseAsset(value: unknown): StoredAsset {
  const from = object(value, 'an asset')
  return {
    id: integer(from['id'], 'the id of an asset'),
    name: text(from['name'], 'the name of an asset'),
    whole: from['state'] === 'uploaded',
  }
}

/** As the port hands it out. */
export function shown({ uploadUrl: _, ...release }: StoredRelease): Release {
  return release
}
