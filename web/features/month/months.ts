/** `month` from 0. */
export type Month = { year: number; month: number }

const two = (n: number) => String(n).padStart(2, '0')

/** As 2026-11-26. */
export const nameOfDay = (year: number, month: number, date: number): string =>
  `${year}-${two(month + 1)}-${two(date)}`

export const monthOf = (day: string): Month => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)) - 1,
})

export const addDays = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)

/** The same date in another month, or its last where there is no such. */
export function moveMonth(day: string, by: number): string {
  const { year, month } = monthOf(day)
  const last = new Date(Date.UTC(year, month + by + 1, 0))
  const date = Math.min(Number(day.slice(8)), last.getUTCDate())
  return nameOfDay(last.getUTCFullYear(), last.getUTCMonth(), date)
}
