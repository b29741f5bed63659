export { type AuditedRequest, auditLine } from './audit-line.ts'
export { type BusyLog, writeBusyLog } from './busy-log.ts'
