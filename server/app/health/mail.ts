import type { House } from '#server/api/house.ts'
import { amiss, type Found, fine, look } from './check.ts'

const LATE_MS = 15 * 60_000

export async function checkMail({ ground, mail }: House): Promise<Found> {
  if (!(await mail.isOn())) return look('off')
  const { waiting, waitingSince, givenUp } = await mail.look()
  const facts = { waiting, given_up: givenUp }
  const late = waitingSince !== null && ground.clock().getTime() - waitingSince.getTime() > LATE_MS
  if (late) return amiss('late', { ...facts, since_at: waitingSince.toISOString() })
  return givenUp > 0 ? look('given_up', facts) : fine(facts)
}
