export { lastOf } from './last.ts'
export { type AuditPage, type Entry, listAudit } from './list.ts'
export { type Act, record } from './record.ts'
export { type Noted, type Verdict, verifyAudit } from './verify.ts'
