import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AuditedRequest, auditLine } from '#sandbox'

interface LiveObject {
  readonly data?: Readonly<Record<string, string>>
  readonly replicas?: number
}

type Sender = Pick<AuditedRequest, 'user' | 'agent' | 'credential' | 'address' | 'impersonating'>

export const atlantis: Sender = {
  user: 'system:serviceaccount:bootstrap:atlantis',
  agent: 'HashiCorp/1.0 Terraform/1.11.4',
}

/** A cluster that is one file, with an API server's audit log beside it: whoever changes the one is written to the other. */
export class Cluster {
  readonly file: string
  readonly log: string
  #now: number
  #count = 0
  #lines = ''

  constructor(folder: string, now: number) {
    this.file = join(folder, 'cluster.json')
    this.log = join(folder, 'audit.log')
    this.#now = now
    writeFileSync(this.file, '{}')
  }

  get now(): number {
    return this.#now
  }

  /** Time goes by; the node’s lease shows that the log is written all the while. */
  pass(minutes: number): void {
    for (const end = this.#now + minutes * 60_000; this.#now < end; this.#now += 10_000) {
      this.#write({
        user: 'system:node:vps-1',
        verb: 'update',
        group: 'coordination.k8s.io',
        resource: 'leases',
        name: 'vps-1',
      })
    }
  }

  /** Time goes by and nothing is written: the disk was full, the server was down. */
  passUnseen(minutes: number): void {
    this.#now += minutes * 60_000
  }

  put(sender: Sender, key: string, live: LiveObject, request: Partial<AuditedRequest> = {}): void {
    const objects = this.#objects()
    const verb = key in objects ? 'patch' : 'create'
    this.#save({ ...objects, [key]: live })
    this.#write({ verb, ...objectOf(key), ...sender, ...request })
  }

  delete(sender: Sender, key: string): void {
    const { [key]: _gone, ...rest } = this.#objects()
    this.#save(rest)
    this.#write({ verb: 'delete', ...objectOf(key), ...sender })
  }

  /** What Terraform wrote to the file by its provider is in the log too. */
  audit(sender: Sender, verb: string, keys: readonly string[] = Object.keys(this.#objects())): void {
    for (const key of keys) this.#write({ verb, ...objectOf(key), ...sender })
  }

  #write(request: Omit<AuditedRequest, 'id' | 'at'>): void {
    this.#count++
    const id = `00000000-0000-4000-a000-${String(this.#count).padStart(12, '0')}`
    this.#lines += auditLine({ id, at: this.#now + this.#count, ...request })
    writeFileSync(this.log, this.#lines)
  }

  #objects(): Record<string, LiveObject> {
    return JSON.parse(readFileSync(this.file, 'utf8'))
  }

  #save(objects: Readonly<Record<string, LiveObject>>): void {
    writeFileSync(this.file, JSON.stringify(objects))
  }
}

function objectOf(key: string) {
  const [resource = '', namespace = '', name = ''] = key.split('/')
  return { resource, namespace, name, ...(resource === 'deployments' && { group: 'apps' }) }
}
