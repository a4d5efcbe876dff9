import { isIP } from 'node:net'
import { Refusal } from '#server/base/errors.ts'

/** At which address this Birdhouse is, and whose it is. */
export type Place = { url: string; organisation: string }

/** Browsers keep passkeys for a name, over https; and for localhost, for trying things out. */
export function passkeysPossible(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  if (hostname === 'localhost') return true
  return protocol === 'https:' && isIP(hostname.replace(/^\[|\]$/g, '')) === 0
}

/** Throws Refusal `passkeys_need_https`. */
export function relyingParty({ url }: Place): { id: string; origin: string } {
  if (!passkeysPossible(url)) throw new Refusal('passkeys_need_https')
  const { hostname, origin } = new URL(url)
  return { id: hostname, origin }
}
