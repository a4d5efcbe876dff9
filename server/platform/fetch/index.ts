export { createGate, type Gate } from './addresses.ts'
export { type Answered, type Call, type Called, createCall } from './call.ts'
export { createFetch, type Fetch } from './fetch.ts'
export { type Resolve, Unfetched } from './reach.ts'
