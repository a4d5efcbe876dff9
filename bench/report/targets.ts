import type { HomeFigures } from '../measure/home.ts'
import { median } from '../statistics.ts'
import type { Results } from './results.ts'
import { milliseconds, number, table } from './words.ts'

type Target = { what: string; target: string; figure: number | undefined; says: string; holds: boolean }

/** Targets beside results, first on the page. What was not measured in this run is left out. */
export function targets(results: Results): string {
  const all = [
    ...homeTargets('from the database alone', 0.3, results.homeFromDatabase),
    ...homeTargets('with heads in memory', 0.6, results.homeFromMemory),
    ...pageTargets(results),
    ...others(results),
    ...announcementTargets(results),
  ].filter(({ figure }) => figure !== undefined)
  return table(
    ['what', 'target', 'measured', ''],
    all.map(({ what, target, says, holds }) => [what, target, says, holds ? 'holds' : '**falls short**']),
  )
}

function homeTargets(how: string, least: number, home: HomeFigures | undefined): Target[] {
  const line = (what: string, pick: (row: HomeFigures['rows'][number]) => number): Target => {
    const found = home && median(home.rows.map(pick))
    return {
      what: `home ${how}, ${what} ÷ the ceiling's, median of the six lines below`,
      target: `≥ ${least}`,
      figure: found,
      says: number(found ?? 0),
      holds: (found ?? 0) >= least,
    }
  }
  return [
    line('requests per CPU second', (row) => row.ofText.median),
    line('requests per second', (row) => row.speed.median),
  ]
}

function pageTargets({ pages = [] }: Results): Target[] {
  return pages
    .filter(({ what }) => PROMISED.test(what))
    .map(({ what, ratio: { median: found } }) => ({
      what: `${what}, requests per CPU second ÷ the ceiling's`,
      target: '≥ 0.3',
      figure: found,
      says: number(found),
      holds: found >= 0.3,
    }))
}

/** The pages that apps ask for. */
const PROMISED = /grouped|thread|somebody|company|search: a word in most/

function others({ fanOut, lookups, pictures, sizes, start }: Results): Target[] {
  const flat = sizes && flatness(sizes.map(({ database }) => database.p50))
  const searches = lookups?.[0]?.rows.filter(({ what }) => what.startsWith('search')).map(({ p95 }) => p95)
  const slowest = searches && Math.max(...searches)
  return [
    {
      what: 'posts to 150 followers, accepted ÷ bare SQL',
      target: '≥ 0.4',
      figure: fanOut?.ratio.median,
      says: number(fanOut?.ratio.median ?? 0),
      holds: (fanOut?.ratio.median ?? 0) >= 0.4,
    },
    {
      what: 'each visible to the last follower, p99',
      target: '≤ 250 ms',
      figure: fanOut?.visible.p99,
      says: milliseconds(fanOut?.visible.p99 ?? 0),
      holds: (fanOut?.visible.p99 ?? Number.POSITIVE_INFINITY) <= 250,
    },
    {
      what: 'home from the database alone at 1,000, 20,000 and 100,000 accounts: slowest ÷ quickest median',
      target: '≤ 1.5',
      figure: flat,
      says: number(flat ?? 0),
      holds: (flat ?? Number.POSITIVE_INFINITY) <= 1.5,
    },
    {
      what: `search with ${number(lookups?.[0]?.accounts ?? 0)} accounts, p95 of the slowest form below`,
      target: '< 60 ms',
      figure: slowest,
      says: milliseconds(slowest ?? 0),
      holds: (slowest ?? Number.POSITIVE_INFINITY) < 60,
    },
    {
      what: 'a picture uploaded, posted and seen: sharp alone ÷ all of it',
      target: '≥ 0.6',
      figure: pictures?.ratio.median,
      says: number(pictures?.ratio.median ?? 0),
      holds: (pictures?.ratio.median ?? 0) >= 0.6,
    },
    {
      what: 'memory of the app, idle',
      target: '< 200 MB',
      figure: start?.idle.app,
      says: `${number(start?.idle.app ?? 0)} MB`,
      holds: (start?.idle.app ?? Number.POSITIVE_INFINITY) < 200,
    },
    {
      what: 'from start to the first answer',
      target: '< 1.5 s',
      figure: start?.start.median,
      says: `${number(start?.start.median ?? 0)} s`,
      holds: (start?.start.median ?? Number.POSITIVE_INFINITY) < 1.5,
    },
  ]
}

function announcementTargets({ announcements: found }: Results): Target[] {
  const atMost = (what: string, most: number, unit: string, value: number | undefined): Target => ({
    ...{ what, target: `< ${number(most)} ${unit}`, figure: value, says: `${number(value ?? 0)} ${unit}` },
    holds: (value ?? Number.POSITIVE_INFINITY) < most,
  })
  const to = `an announcement to ${number(found?.people ?? 0)} people`
  return [
    atMost(`${to}, accepted`, 200, 'ms', found?.accepted.median),
    atMost(`${to}, in the lane of each`, 10_000, 'ms', found?.standing.median),
    atMost('its figures, the slowest look', 100, 'ms', found?.figures.most),
    {
      what: 'receipts of it a second, none lost, without HTTP',
      target: 'aim 10,000',
      figure: found?.direct,
      says: number(found?.direct ?? 0),
      holds: (found?.direct ?? 0) >= 10_000,
    },
  ]
}

export const flatness = (p50s: readonly number[]) => Math.max(...p50s) / Math.min(...p50s)
