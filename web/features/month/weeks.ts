/** The days of a month by the weeks in which they lie; `first` is the first day of a week, 1 Monday to 7 Sunday. Null: another month. */
export function weeksOf(year: number, month: number, first: number): (number | null)[][] {
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const begins = (new Date(Date.UTC(year, month, 1)).getUTCDay() - (first % 7) + 7) % 7
  const cells = [...Array(begins).fill(null), ...Array.from({ length: days }, (_, n) => n + 1)]
  while (cells.length % 7 > 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** On which day a week begins where the reader is: 1 Monday to 7 Sunday. */
export function firstDayOf(locale: string): number {
  const info = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number }
    weekInfo?: { firstDay: number }
  }
  return (info.getWeekInfo?.() ?? info.weekInfo)?.firstDay ?? 1
}
