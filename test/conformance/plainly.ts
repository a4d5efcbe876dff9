import { expect } from 'vitest'
import { streams } from './streams.ts'
import type { World } from './world.ts'

/** Operations that are no endpoint of the contract, each with what is asserted of it. */
export const plainly: Record<string, (world: World) => Promise<void>> = {
  ...streams,
  'GET /health': async ({ house }) => {
    const answer = await fetch(`${house.url}/health`)
    expect([answer.status, await answer.text()]).toEqual([200, 'OK'])
  },
}
