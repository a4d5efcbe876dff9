import type { Shift } from './working-hours.ts'
import { toInstant, toWall } from './zone-time.ts'

const DAY_MS = 86_400_000

/** Milliseconds from an instant until work begins, by the clocks of a zone; 0 within a shift, and where no shifts are known. */
export function waitForShift(shifts: readonly Shift[], at: number, zone: string): number {
  if (shifts.length === 0) return 0
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = toWall(at + ahead * DAY_MS, zone).slice(0, 10)
    const weekday = new Date(`${day}T00:00Z`).getUTCDay() || 7
    const today = shifts.filter((shift) => shift.day === weekday).toSorted((a, b) => a.from - b.from)
    for (const { from, to } of today) {
      const [begins, ends] = [instantOf(day, from, zone), instantOf(day, to, zone)]
      if (at < ends) return Math.max(0, begins - at)
    }
  }
  return 0
}

/** Minutes after midnight on a day; 1440 is the next midnight. */
function instantOf(day: string, minute: number, zone: string): number {
  const clock = (n: number) => String(n).padStart(2, '0')
  const within = Math.min(minute, 1439)
  const at = toInstant(`${day}T${clock(Math.floor(within / 60))}:${clock(within % 60)}`, zone) ?? 0
  return at + (minute - within) * 60_000
}
