import { admin } from './admin.ts'
import { audit, permission } from './audit.ts'
import { draft } from './draft.ts'
import { mail, verdict } from './mail.ts'
import { problem } from './problem.ts'

/** What the first page does not say; it comes with the screens and parts that do. */
export default { admin, audit, draft, permission, problem, mail, verdict }
