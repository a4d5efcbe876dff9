import { setTimeout as sleep } from 'node:timers/promises'
import { keepWriting } from '../load/writes.ts'
import type { OpenSet } from '../set/open.ts'
import { type Figure, figure, median } from '../statistics.ts'
import { type Company, homeOf, openApp, openCeilings, type Pace } from './house.ts'
import { cpuOf, measureSlice, type Slice } from './slice.ts'

type HomeRow = {
  connections: number
  readers: number
  app: Slice
  ceiling: Slice
  /** Requests per CPU second ÷ the ceiling's, all that app and database did meanwhile included. */
  efficiency: Figure
  /** The same without what the writes cost by themselves. */
  readsAlone: Figure
  /** The first, against a ceiling that sends its body as text. */
  ofText: Figure
  /** Requests per second ÷ the ceiling's. */
  speed: Figure
}

export type HomeFigures = {
  rows: HomeRow[]
  bytes: number
  /** Of the writes that arrived meanwhile, each second. */
  writes: { posts: number; favourites: number; cpuSeconds: number }
}

type Round = { app: Slice; ceiling: Slice; text: Slice }

/** The home timeline and the ceilings in turns, while posts and favourites arrive through the API all the time. */
export async function measureHome(
  set: OpenSet,
  company: Company,
  pace: Pace,
  memory: number,
): Promise<HomeFigures> {
  const app = await openApp(set, memory)
  const ceilings = await openCeilings(app, company.readers[0] ?? '')
  const requests = company.readers.map(homeOf)
  const counted = [app.pid, set.database.pid]
  await measureSlice(app, counted, requests, 10, pace.seconds)
  const writing = keepWriting(app.port, company)
  const writesCpu = await restingCpu(counted, pace)
  const rows: HomeRow[] = []
  for (const readers of [1, requests.length]) {
    for (const connections of [1, 10, 50]) {
      const wanted = requests.slice(0, readers)
      const rounds: Round[] = []
      for (let round = 0; round < pace.rounds; round++) {
        const ceiling = await measureSlice(
          ceilings.buffer,
          [ceilings.buffer.pid],
          wanted,
          connections,
          pace.seconds,
        )
        const measured = await measureSlice(app, counted, wanted, connections, pace.seconds)
        const text = await measureSlice(
          ceilings.text,
          [ceilings.text.pid],
          wanted,
          connections,
          pace.seconds / 2,
        )
        rounds.push({ app: measured, ceiling, text })
      }
      rows.push({ connections, readers, ...summarise(rounds, writesCpu) })
    }
  }
  const { posts, favourites, seconds } = await writing.stop()
  await Promise.all([app.stop(), ceilings.stop()])
  const writes = { posts: posts / seconds, favourites: favourites / seconds, cpuSeconds: writesCpu }
  return { rows, bytes: ceilings.bytes, writes }
}

/** CPU seconds in a second in which nobody reads: what the writes cost by themselves. */
async function restingCpu(counted: readonly number[], { seconds }: Pace): Promise<number> {
  const before = cpuOf(counted)
  const began = performance.now()
  await sleep(Math.max(1, seconds * 2) * 1000)
  return ((cpuOf(counted) - before) / (performance.now() - began)) * 1000
}

function summarise(rounds: readonly Round[], writesCpu: number): Omit<HomeRow, 'connections' | 'readers'> {
  const of = (pick: (round: Round) => number) => figure(rounds.map(pick))
  // What the writes cost in the time of one request.
  const share = ({ app }: Round) => (writesCpu * 1000) / app.perSecond
  return {
    app: typical(rounds.map(({ app }) => app)),
    ceiling: typical(rounds.map(({ ceiling }) => ceiling)),
    efficiency: of(({ app, ceiling }) => ceiling.cpu / app.cpu),
    readsAlone: of((round) => round.ceiling.cpu / Math.max(round.app.cpu - share(round), round.ceiling.cpu)),
    ofText: of(({ app, text }) => text.cpu / app.cpu),
    speed: of(({ app, ceiling }) => app.perSecond / ceiling.perSecond),
  }
}

export function typical(slices: readonly Slice[]): Slice {
  const of = (pick: (slice: Slice) => number) => median(slices.map(pick))
  return {
    perSecond: of(({ perSecond }) => perSecond),
    cpu: of(({ cpu }) => cpu),
    p50: of(({ p50 }) => p50),
    p99: of(({ p99 }) => p99),
  }
}
