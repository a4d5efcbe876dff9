import type { HomeFigures } from '../measure/home.ts'
import type { SizeRow } from '../measure/sizes.ts'
import { flatness } from './targets.ts'
import { milliseconds, number, spread, table } from './words.ts'

export function home(title: string, { rows, bytes, writes }: HomeFigures): string {
  const lines = rows.map(({ connections, readers, app, ceiling, ofText, ofBytes, spared, speed }) => [
    String(connections),
    String(readers),
    number(app.perSecond),
    milliseconds(app.p50),
    milliseconds(app.p99),
    `${milliseconds(app.cpu)} / ${milliseconds(ceiling.cpu)}`,
    spread(ofText),
    spread(ofBytes),
    spread(spared),
    spread(speed),
  ])
  return `## ${title}

20 posts, ${number(bytes)} bytes, while ${number(writes.posts)} posts and ${number(writes.favourites)} favourites a second arrive at the app through the API. The
ceiling is the same framework sending one constant answer of that size with the same headers, without hooks. CPU is that of app, database **and**
ceiling, whichever of them is asked, so that the writes count on both sides (by themselves they use ${number(writes.cpuSeconds)} CPU seconds a second). Each ratio is requests per CPU
second ÷ the ceiling's: "of text" when the ceiling sends text, as handlers do; "of bytes" when it sends bytes that are ready, which spares it
the encoding; "writes on one side" is the hardest: ready bytes, and the writes count for the app only. The last column compares requests per second with the ceiling of text.

${table(['connections', 'readers', 'requests/s', 'p50', 'p99', 'CPU a request / ceiling of text', 'of text', 'of bytes', 'writes on one side', 'requests/s ÷'], lines)}`
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
