export { selfSigned } from './certificate.ts'
export type { Generation, Job, Recorded, Reply, Script, ServiceResult } from './script.ts'
export { type ScriptedReceiver, startReceiver } from './server.ts'
