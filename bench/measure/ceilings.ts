import type { OpenSet } from '../set/open.ts'
import { type Figure, figure } from '../statistics.ts'
import { type Company, homeOf, openApp, openCeilings, type Pace, sendings } from './house.ts'
import { measureSlice } from './slice.ts'

/** Milliseconds of CPU for each request, by the way in which the answer is sent. */
export type CeilingRow = { connections: number } & Record<(typeof sendings)[number], Figure>

/** The ceilings beside one another, in turns, with nothing else running. */
export async function measureCeilings(set: OpenSet, company: Company, pace: Pace): Promise<CeilingRow[]> {
  const app = await openApp(set, 0)
  const reader = company.readers[0] ?? ''
  const ceilings = await openCeilings(app, reader)
  const rows: CeilingRow[] = []
  for (const connections of [1, 10, 50]) {
    const found = { object: [] as number[], text: [] as number[], bytes: [] as number[] }
    for (let round = 0; round < pace.rounds; round++)
      for (const as of sendings) {
        const server = ceilings[as]
        found[as].push(
          (await measureSlice(server, [server.pid], [homeOf(reader)], connections, pace.seconds)).cpu,
        )
      }
    rows.push({
      connections,
      object: figure(found.object),
      text: figure(found.text),
      bytes: figure(found.bytes),
    })
  }
  await Promise.all([app.stop(), ceilings.stop()])
  return rows
}
