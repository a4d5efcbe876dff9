import { setTimeout as sleep } from 'node:timers/promises'
import { keepWriting } from '../load/writes.ts'
import type { Program } from '../serve/program.ts'
import type { OpenSet } from '../set/open.ts'
import { type Figure, figure, median } from '../statistics.ts'
import { type Company, homeOf, openApp, openCeilings, type Pace } from './house.ts'
import { cpuOf, measureSlice, type Slice } from './slice.ts'

type HomeRow = {
  connections: number
  readers: number
  app: Slice
  /** The one that sends its body as text. */
  ceiling: Slice
  /** Requests per CPU second ÷ the ceiling's. The same writes arrive and count on both sides. */
  ofText: Figure
  /** The same against a ceiling that sends its body as bytes. */
  ofBytes: Figure
  /** As `ofBytes`, but the writes count for the app only. */
  spared: Figure
  /** Requests per second ÷ the ceiling's. */
  speed: Figure
}

export type HomeFigures = {
  rows: HomeRow[]
  bytes: number
  /** Of the writes that arrived meanwhile, each second. */
  writes: { posts: number; favourites: number; cpuSeconds: number }
}

type Round = { app: Slice; text: Slice; bytes: Slice }

/**
 * The home timeline and the ceilings in turns, while posts and favourites arrive at the app through the API all the time: while a
 * ceiling is measured too, so that they count on both sides.
 */
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
      const take = (server: Program) =>
        measureSlice(server, [...new Set([server.pid, ...counted])], wanted, connections, pace.seconds)
      for (let round = 0; round < pace.rounds; round++)
        rounds.push({
          text: await take(ceilings.text),
          app: await take(app),
          bytes: await take(ceilings.bytes),
        })
      rows.push({ connections, readers, ...summarise(rounds) })
    }
  }
  const { posts, favourites, seconds } = await writing.stop()
  await Promise.all([app.stop(), ceilings.stop()])
  const writes = { posts: posts / seconds, favourites: favourites / seconds, cpuSeconds: writesCpu }
  return { rows, bytes: ceilings.size, writes }
}

/** CPU seconds in a second in which nobody reads: what the writes cost by themselves. */
async function restingCpu(counted: readonly number[], { seconds }: Pace): Promise<number> {
  const before = cpuOf(counted)
  const began = performance.now()
  await sleep(Math.max(1, seconds * 2) * 1000)
  return ((cpuOf(counted) - before) / (performance.now() - began)) * 1000
}

function summarise(rounds: readonly Round[]): Omit<HomeRow, 'connections' | 'readers'> {
  const of = (pick: (round: Round) => number) => figure(rounds.map(pick))
  return {
    app: typical(rounds.map(({ app }) => app)),
    ceiling: typical(rounds.map(({ text }) => text)),
    ofText: of(({ app, text }) => text.cpu / app.cpu),
    ofBytes: of(({ app, bytes }) => bytes.cpu / app.cpu),
    spared: of(({ app, bytes }) => bytes.own / app.cpu),
    speed: of(({ app, text }) => app.perSecond / text.perSecond),
  }
}

export function typical(slices: readonly Slice[]): Slice {
  const of = (pick: (slice: Slice) => number) => median(slices.map(pick))
  return {
    perSecond: of(({ perSecond }) => perSecond),
    cpu: of(({ cpu }) => cpu),
    own: of(({ own }) => own),
    p50: of(({ p50 }) => p50),
    p99: of(({ p99 }) => p99),
  }
}
