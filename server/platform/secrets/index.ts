export { checkPassword, hashPassword } from './password.ts'
export { newToken, tokenHash, tokenKey } from './token.ts'
