import type { CeilingRow } from '../measure/ceilings.ts'
import type { HomeFigures } from '../measure/home.ts'
import type { SizeRow } from '../measure/sizes.ts'
import { median } from '../statistics.ts'
import { flatness } from './targets.ts'
import { milliseconds, number, spread, table } from './words.ts'

export function ceilings(rows: readonly CeilingRow[]): string {
  return `## The ceilings

The framework sending one constant answer of a home's size, milliseconds of CPU a request, nothing else running.
[Why the text is the one](adr/0009-the-ceiling.md).

${table(
  ['connections', 'an object, serialised each time', 'a text', 'bytes that are ready'],
  rows.map(({ connections, object, text, bytes }) => [
    String(connections),
    ...[object, text, bytes].map(spread),
  ]),
)}`
}

export function home(title: string, { rows, bytes, writes }: HomeFigures): string {
  const lines = rows.map(({ connections, readers, app, ceiling, ofText, ofBytes, spared, speed }) => [
    String(connections),
    String(readers),
    number(app.perSecond),
    milliseconds(app.p50),
    milliseconds(app.p99),
    `${milliseconds(app.cpu)} / ${milliseconds(ceiling.cpu)}`,
    spread(ofText),
    spread(speed),
    spread(ofBytes),
    spread(spared),
  ])
  return `## ${title}

20 posts, ${number(bytes)} bytes, while ${number(writes.posts)} posts and ${number(writes.favourites)} favourites a second arrive at the app through the API. The
ceiling is the same framework sending one constant text of that size with the same headers, without hooks. CPU is that of app, database
**and** ceiling, whichever of them is asked, so that the writes count on both sides (by themselves they use ${number(writes.cpuSeconds)} CPU seconds a second). Two harder
comparisons stand beside it: "of bytes", with a ceiling that is spared the encoding (median of the lines ${number(median(rows.map((row) => row.ofBytes.median)))}), and "writes on one side",
where moreover the writes count for the app only (${number(median(rows.map((row) => row.spared.median)))}).

${table(['connections', 'readers', 'requests/s', 'p50', 'p99', 'CPU a request / ceiling', 'requests per CPU second ÷', 'requests/s ÷', 'of bytes', 'writes on one side'], lines)}`
}

export function sizes(rows: readonly SizeRow[]): string {
  const flat = (which: 'database' | 'memory') => number(flatness(rows.map((row) => row[which].p50)))
  return `## Home by size of the organisation

200 readers in turn over one connection, nobody writing. The sets have the same shape: 140 follows and 25 posts for each account; the
homes of the largest hold 36 days instead of 110, which keeps it on an ordinary disk.

${table(
  ['accounts', 'from the database, p50', 'p99', 'from memory, p50', 'p99'],
  [
    ...rows.map(({ accounts, database, memory }) => [
      number(accounts),
      milliseconds(database.p50),
      milliseconds(database.p99),
      milliseconds(memory.p50),
      milliseconds(memory.p99),
    ]),
    ['slowest ÷ quickest', flat('database'), '', flat('memory'), ''],
  ],
)}`
}
