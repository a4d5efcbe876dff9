import type { Config } from '#server/base/config.ts'
import { type Asked, amiss, type Found, fine } from './check.ts'

/** Phones, push and passkeys work over https only; and links in mail begin with this address. */
export function checkAddress({ PUBLIC_URL, publicUrl, loopback }: Config): Found {
  const facts = { url: publicUrl }
  if (PUBLIC_URL === undefined) return loopback ? fine(facts) : amiss('unnamed', facts)
  const { protocol, hostname } = new URL(PUBLIC_URL)
  return protocol === 'https:' || hostname === 'localhost' ? fine(facts) : amiss('plain', facts)
}

/** Without TRUST_PROXY everybody behind a proxy has one address, and the limits for it stop all of them. */
export function checkProxy({ forwarded, trusted }: Asked): Found {
  if (!forwarded) return fine({ proxy: 'no' })
  return trusted ? fine({ proxy: 'yes' }) : amiss('unbelieved')
}
