export { chooseDigest, readDigest, stopDigest } from './choose.ts'
export type { Announced } from './letter.ts'
export { type DigestParts, sendDigest } from './send.ts'
export { digestToken, ownerOfToken } from './token.ts'
