// What the first page does not say; it comes with the screens and parts that do.
export { admin } from './admin.ts'
export { audit, permission } from './audit.ts'
export { draft } from './draft.ts'
export { health } from './health.ts'
export { mail, verdict } from './mail.ts'
export { problem } from './problem.ts'
