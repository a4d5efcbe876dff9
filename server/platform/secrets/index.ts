export { checkPassword, hashPassword } from './password.ts'
export { createSealer, type Sealer } from './seal.ts'
export { newToken, tokenHash, tokenKey } from './token.ts'
