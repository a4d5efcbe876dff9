import { useState } from 'react'
import { useCalendar } from '#web/data/announcements.ts'

const DAY_MS = 86_400_000

/** The calendar from two weeks ago to three months ahead. */
export function useAhead() {
  const [today] = useState(() => Math.floor(Date.now() / DAY_MS) * DAY_MS)
  return useCalendar(new Date(today - 14 * DAY_MS).toISOString(), new Date(today + 92 * DAY_MS).toISOString())
}
