export { type AuditedRequest, auditLine } from './audit-line.ts'
