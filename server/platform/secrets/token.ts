import { hash, randomBytes } from 'node:crypto'

/** A secret to hand out once: 256 random bits, safe in a URL. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token. Random tokens need no slow hash. */
export function tokenHash(token: string): Buffer {
  return hash('sha256', token, 'buffer')
}

/** The same as text, for looking it up in memory. */
export function tokenKey(token: string): string {
  return hash('sha256', token, 'base64url')
}
