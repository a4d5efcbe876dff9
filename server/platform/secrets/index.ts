export { checkPassword, hashPassword } from './password.ts'
export { newToken, tokenHash } from './token.ts'
