import { schemesOf } from '../authentication/authenticate.ts'
import { version } from '../host/version.ts'
import type { Answer } from './answers.ts'
import type { RouteParts } from './incoming.ts'

/** `GET /health`: alive, its version and what it takes; nothing else, since anybody may ask. */
export async function health(parts: RouteParts): Promise<Answer> {
  return { status: 200, body: { status: 'healthy', version, schemes: schemesOf(parts) } }
}
