import first from './first.ts'
import * as later from './later.ts'
import * as refused from './refusal.ts'

/** All texts, for types and tests; a page loads them in three parts. */
export default { ...first, ...refused, ...later }
