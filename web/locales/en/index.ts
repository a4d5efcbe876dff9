import first from './first.ts'
import * as later from './later.ts'

/** All texts, for types and tests; a page loads them in two parts. */
export default { ...first, ...later }
