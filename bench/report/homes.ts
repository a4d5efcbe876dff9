import type { HomeFigures } from '../measure/home.ts'
import type { SizeRow } from '../measure/sizes.ts'
import { flatness } from './targets.ts'
import { milliseconds, number, spread, table } from './words.ts'

export function home(title: string, { rows, bytes, writes }: HomeFigures): string {
  const lines = rows.map(({ connections, readers, app, ceiling, efficiency, readsAlone, ofText, speed }) => [
    String(connections),
    String(readers),
    number(app.perSecond),
    milliseconds(app.p50),
    milliseconds(app.p99),
    `${milliseconds(app.cpu)} / ${milliseconds(ceiling.cpu)}`,
    spread(efficiency),
    spread(readsAlone),
    spread(ofText),
    spread(speed),
  ])
  return `## ${title}

20 posts, ${number(bytes)} bytes, while ${number(writes.posts)} posts and ${number(writes.favourites)} favourites a second arrive through the API. The ceiling is the same
framework sending one constant answer of that size with the same headers, without hooks. CPU is that of app **and**
database, the writes' included (by themselves they use ${number(writes.cpuSeconds)} CPU seconds a second); "reads alone" takes that out. Each
ratio is requests per CPU second ÷ the ceiling's; "of text" is against a ceiling that sends its body as text, as handlers commonly do, instead of as
bytes that are ready. The last column compares requests per second.

${table(['connections', 'readers', 'requests/s', 'p50', 'p99', 'CPU a request / ceiling', '÷ ceiling', 'reads alone', 'of text', 'requests/s ÷'], lines)}`
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
