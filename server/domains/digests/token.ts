import { timingSafeEqual } from 'node:crypto'
import type { Sealer } from '#server/platform/secrets/index.ts'

const ABOUT = 'end of a digest'

/** Ends somebody's digest without signing in, and nothing else: a mark of ours over their id, so that nothing has to be stored. */
export const digestToken = (sealer: Sealer, accountId: string): string =>
  `${accountId}.${sealer.mac(ABOUT, Buffer.from(accountId)).toString('base64url')}`

/** Whose it is; null for what we did not make. */
export function ownerOfToken(sealer: Sealer, token: string): string | null {
  const [accountId = ''] = token.split('.')
  if (!/^\d{1,19}$/.test(accountId)) return null
  const [given, own] = [Buffer.from(token), Buffer.from(digestToken(sealer, accountId))]
  return given.length === own.length && timingSafeEqual(given, own) ? accountId : null
}
