export { checkPassword, hashPassword } from './password.ts'
export { createSealer, type Sealer } from './seal.ts'
export { createSigner, SIGNED, type Signed, type Signer } from './signer.ts'
export { newToken, tokenHash, tokenKey } from './token.ts'
