export { readUnconfirmed } from './named.ts'
export { type Found, releaseFigures } from './release.ts'
export { releaseStanding } from './standing.ts'
export { type Added, KINDS, type State } from './state.ts'
