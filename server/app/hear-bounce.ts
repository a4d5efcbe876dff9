import { readBounce } from '#server/channels/email/bounce.ts'
import { report } from '#server/domains/delivery/index.ts'
import type { Ground } from '#server/domains/ground.ts'
import type { Sealer } from '#server/platform/secrets/index.ts'
import { bounceMark } from './carriers.ts'

/** A mail that came back, to the address that was made for it. Answers whether it was one of ours that will not arrive. */
export async function hearBounce(
  ground: Ground,
  sealer: Pick<Sealer, 'mac'>,
  recipient: string,
  mail: string,
): Promise<boolean> {
  const bounce = readBounce(recipient, mail, bounceMark(sealer))
  if (!bounce?.permanent) return false
  return report(ground, { deliveryId: bounce.deliveryId, kind: 'failed', said: bounce.said })
}
