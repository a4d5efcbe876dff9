export { createGate, type Gate } from './addresses.ts'
export { createFetch, type Fetch, type Resolve, Unfetched } from './fetch.ts'
