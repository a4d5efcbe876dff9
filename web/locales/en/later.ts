import { admin } from './admin.ts'
import { audit, permission } from './audit.ts'
import { mail, verdict } from './mail.ts'
import { problem } from './problem.ts'

/** What the administration alone says; it comes with its screen. */
export default { admin, audit, permission, problem, mail, verdict }
