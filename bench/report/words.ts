import type { Figure } from '../statistics.ts'

/** Three digits at most after the first that counts: more would say more than was measured. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(value >= 100 ? 3 : 2)))
}

/** A median with the least and the greatest of all slices. */
export const spread = ({ median, least, most }: Figure) =>
  `${number(median)} (${number(least)}–${number(most)})`

export const milliseconds = (value: number) => `${number(value)} ms`

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
