import { statfs } from 'node:fs/promises'
import type { House } from '#server/api/house.ts'
import { amiss, type Found, fine, look } from './check.ts'

const SCARCE = 0.1

/** Of the disk that holds DATA_DIR. */
export async function checkRoom({ config, hasRoom }: House): Promise<Found> {
  const { bavail, blocks, bsize } = await statfs(config.DATA_DIR).catch(() => statfs('.'))
  const facts = { free_bytes: bavail * bsize, all_bytes: blocks * bsize }
  if (!hasRoom()) return amiss('full', facts)
  return bavail < blocks * SCARCE ? look('scarce', facts) : fine(facts)
}
