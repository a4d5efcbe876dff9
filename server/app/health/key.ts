import { amiss, type Found, fine } from './check.ts'

/** After a restore without its key, or on a node with another, authenticator apps and the mail server's password are lost. */
export async function checkKey(sealedElsewhere: () => Promise<number>): Promise<Found> {
  const secrets = await sealedElsewhere()
  return secrets > 0 ? amiss('differs', { secrets }) : fine()
}
