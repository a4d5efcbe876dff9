/** The half year that ends today, on the clock of Aotearoa New Zealand. */
export type Calendar = {
  today: Date
  /** The instant `minute` minutes after local midnight, `daysAgo` days ago. */
  at(daysAgo: number, minute: number): Date
  /** 1 (Monday) to 7. */
  weekday(daysAgo: number): number
  /** The same day, or the Friday before if it falls on a weekend. */
  workday(daysAgo: number): number
}

export const ZONE = 'Pacific/Auckland'
export const DAYS = 182
const DAY = 86_400_000

const LOCAL = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

export function makeCalendar(today: Date): Calendar {
  const noonToday = asIfUtc(today) - (asIfUtc(today) % DAY) + DAY / 2
  const offsets = new Map<number, number>()
  const offset = (daysAgo: number) => {
    const known = offsets.get(daysAgo)
    if (known !== undefined) return known
    // New Zealand is 12 or 13 hours ahead, so the middle of its day is about midnight UTC.
    const near = new Date(noonToday - daysAgo * DAY - DAY / 2)
    const found = asIfUtc(near) - near.getTime()
    offsets.set(daysAgo, found)
    return found
  }
  const at = (daysAgo: number, minute: number) =>
    new Date(noonToday - DAY / 2 - daysAgo * DAY + minute * 60_000 - offset(daysAgo))
  const weekday = (daysAgo: number) => new Date(noonToday - daysAgo * DAY).getUTCDay() || 7
  const workday = (daysAgo: number) => daysAgo + Math.max(0, weekday(daysAgo) - 5)
  return { today, at, weekday, workday }
}

/** What New Zealand's clock shows at `instant`, to the minute, as if it were UTC. */
function asIfUtc(instant: Date): number {
  const part = Object.fromEntries(
    LOCAL.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute)
}

/** `'21:40'` → 1300. */
export function minuteOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return hour * 60 + minute
}
