import type { House } from '#server/api/house.ts'
import { lookAtDatabase } from '#server/store/look-at-database.ts'
import { amiss, type Found, fine, look } from './check.ts'

/** Every query of a page waits behind these. */
const WAITING = 20
/** Ids and the order of posts are made from the clocks of the nodes. */
const APART_MS = 2_000

export async function checkDatabase({ ground, trouble, databaseConnections }: House): Promise<Found> {
  if (trouble() !== undefined) return amiss('trouble')
  const { version, bytes } = await lookAtDatabase(ground.db)
  const { all, waiting } = databaseConnections()
  const facts = { version, size_bytes: bytes, connections: all, waiting }
  return waiting > WAITING ? look('crowded', facts) : fine(facts)
}

export async function checkClock({ ground }: House): Promise<Found> {
  const { apartMs } = await lookAtDatabase(ground.db)
  const facts = { apart_ms: apartMs }
  return Math.abs(apartMs) > APART_MS ? amiss('apart', facts) : fine(facts)
}
