import { type Stretch, WEEK_MS } from './week.ts'

/** Milliseconds that the clocks of a zone are ahead of UTC at an instant. */
export type Offset = (at: number) => number

const known = new Map<string, Offset>()

/** A zone that there is not is taken as UTC. */
export function offsetOf(zone: string): Offset {
  const found = known.get(zone) ?? readOffset(zone)
  known.set(zone, found)
  return found
}

function readOffset(zone: string): Offset {
  const clock = clockIn(zone)
  if (clock === null) return () => 0
  return (at) => {
    const minute = Math.floor(at / 60_000) * 60_000
    const [month, day, year, hour, minutes] = clock.format(minute).match(/\d+/g)?.map(Number) ?? []
    return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minutes) - minute
  }
}

function clockIn(timeZone: string): Intl.DateTimeFormat | null {
  const shown = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  try {
    return new Intl.DateTimeFormat('en-US', { ...shown, timeZone, hourCycle: 'h23' })
  } catch {
    return null
  }
}

/** A Monday, 00:00. */
const MONDAY = Date.UTC(1970, 0, 5)

type Span = { from: number; to: number; within: boolean }

/**
 * Real time from an instant on, cut where the clock on the wall enters or leaves the stretches of a week, and where it is put
 * forward or back. So of an hour that comes twice both count, and of one that is left out nothing does. Never ends.
 */
export function* spansFrom(week: readonly Stretch[], offset: Offset, start: number): Generator<Span> {
  for (let from = start; ; ) {
    const ahead = offset(from)
    const position = (((from + ahead - MONDAY) % WEEK_MS) + WEEK_MS) % WEEK_MS
    const within = week.find((one) => position >= one.from && position < one.to)
    const next = within?.to ?? week.find((one) => one.from > position)?.from ?? WEEK_MS
    const to = firstChange(offset, from, from + next - position)
    yield { from, to, within: within !== undefined }
    from = to
  }
}

/** The instant within a stretch of at most a week at which the clocks change; its end when they don't. */
function firstChange(offset: Offset, from: number, to: number): number {
  const before = offset(from)
  if (offset(to) === before) return to
  let [same, changed] = [from, to]
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2)
    if (offset(middle) === before) same = middle
    else changed = middle
  }
  return changed
}
