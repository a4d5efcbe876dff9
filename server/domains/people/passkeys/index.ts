export { createPasskeys, type Passkeys } from './passkeys.ts'
export { passkeysPossible } from './place.ts'
