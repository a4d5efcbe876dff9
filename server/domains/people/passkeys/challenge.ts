import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Sealer } from '#server/platform/secrets/index.ts'

const NONCE = 16
const TIME = 8
const GOOD_MS = 5 * 60_000

/**
 * What a passkey is to sign: a nonce, when it ends, and a seal of the server over both and over what it is for. Handing one out
 * costs no table, so nobody fills one by asking; only those that were used are written down.
 */
export function newChallenge(sealer: Sealer, purpose: string, now: Date): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(NONCE + TIME)
  randomBytes(NONCE).copy(head)
  head.writeBigUInt64BE(BigInt(now.getTime() + GOOD_MS), NONCE)
  return new Uint8Array(Buffer.concat([head, seal(sealer, purpose, head)]))
}

/** The nonce and the end of a challenge of ours that is still good; null for any other. */
export function readChallenge(
  sealer: Sealer,
  purpose: string,
  challenge: string,
  now: Date,
): { nonce: Buffer; expires: Date } | null {
  const given = Buffer.from(challenge, 'base64url')
  const head = given.subarray(0, NONCE + TIME)
  if (head.length < NONCE + TIME) return null
  const right = seal(sealer, purpose, head)
  const found = given.subarray(NONCE + TIME)
  if (found.length !== right.length || !timingSafeEqual(found, right)) return null
  const expires = new Date(Number(head.readBigUInt64BE(NONCE)))
  return expires > now ? { nonce: head.subarray(0, NONCE), expires } : null
}

const seal = (sealer: Sealer, purpose: string, head: Buffer): Buffer =>
  sealer.mac(`challenge for ${purpose}`, head)
