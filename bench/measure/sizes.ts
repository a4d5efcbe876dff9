import { drive } from '../load/drive.ts'
import type { OpenSet } from '../set/open.ts'
import { typical } from './home.ts'
import { type Company, homeOf, openApp, type Pace } from './house.ts'
import { measureSlice, type Slice } from './slice.ts'

export type SizeRow = { accounts: number; database: Slice; memory: Slice }

/** The home timeline of 200 readers over one connection at each size, the sizes in turns. */
export async function measureSizes(
  sets: readonly { set: OpenSet; company: Company }[],
  pace: Pace,
): Promise<SizeRow[]> {
  const sides = await Promise.all(
    sets.map(async ({ set, company }) => ({
      set,
      requests: company.readers.map(homeOf),
      apps: { database: await openApp(set, 0), memory: await openApp(set, 5_000) },
      slices: { database: [] as Slice[], memory: [] as Slice[] },
    })),
  )
  for (const { requests, apps } of sides)
    for (const app of [apps.database, apps.memory]) await drive(app.port, requests, requests.length, 0)
  for (let round = -1; round < pace.rounds; round++) {
    for (const { set, requests, apps, slices } of sides) {
      for (const which of ['database', 'memory'] as const) {
        const counted = [apps[which].pid, set.database.pid]
        const slice = await measureSlice(apps[which], counted, requests, 1, pace.seconds)
        // Everybody has been read once above; the first round warms up the rest.
        if (round >= 0) slices[which].push(slice)
      }
    }
  }
  await Promise.all(sides.flatMap(({ apps }) => [apps.database.stop(), apps.memory.stop()]))
  return sides.map(({ set, slices }) => ({
    accounts: set.shape.accounts,
    database: typical(slices.database),
    memory: typical(slices.memory),
  }))
}
