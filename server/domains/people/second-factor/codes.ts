import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { tokenHash } from '#server/platform/secrets/index.ts'

/** As authenticator apps expect it: SHA-1, six digits, half a minute. 160 random bits. */
const PERIOD = 30
const BYTES = 20
/** A clock may be half a minute wrong either way. */
const WINDOW = 1

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const CODES = 10
const GROUPS = 4
const EACH = 4

const totp = (secret: string, issuer = '', label = '') =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: PERIOD, digits: 6 })

export const newSecret = (): string => new Secret({ size: BYTES }).base32

/** What a QR code says to an app. */
export const uriOf = (secret: string, issuer: string, label: string): string =>
  totp(secret, issuer, label).toString()

export const looksLikeCode = (text: string): boolean => /^\d{3} ?\d{3}$/.test(text.trim())

/** The half-minute whose code this is, or null. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const timestamp = now.getTime()
  const delta = totp(secret).validate({ token, timestamp, window: WINDOW })
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta
}

/** Some 79 random bits each, so that a fast hash is enough. */
export function newRecoveryCodes(): string[] {
  const letters = (count: number) =>
    Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return Array.from({ length: CODES }, () => Array.from({ length: GROUPS }, () => letters(EACH)).join('-'))
}

/** However it is typed: with capitals, spaces or without hyphens. */
export const recoveryHash = (accountId: string, code: string): Buffer =>
  tokenHash(`${accountId} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
