import type { AnnouncementFigures } from '../measure/announcements.ts'
import type { BackupFigures } from '../measure/backup.ts'
import type { LookupRow } from '../measure/lookups.ts'
import type { PageRow } from '../measure/pages.ts'
import type { PictureFigures } from '../measure/pictures.ts'
import type { StartFigures } from '../measure/start.ts'
import { milliseconds, number, spread, table } from './words.ts'

export function lookups(sets: readonly { accounts: number; rows: LookupRow[] }[]): string {
  const head = sets.flatMap(({ accounts }) => [`${number(accounts)} accounts, p50`, 'p95', 'p99'])
  const whats = sets[0]?.rows.map(({ what }) => what) ?? []
  return `## Search, and other lists

200 people in turn over one connection.

${table(
  ['', ...head],
  whats.map((what, at) => [
    what,
    ...sets.flatMap(({ rows }) =>
      [rows[at]?.p50, rows[at]?.p95, rows[at]?.p99].map((one) => milliseconds(one ?? 0)),
    ),
  ]),
)}`
}

export function pictures({ visible, alone, ratio }: PictureFigures): string {
  return `## Pictures

A photograph of 12 million pixels, from sending it to the moment when somebody else has its preview from the company timeline; and sharp doing
the same work on it in a process that does nothing else, in turns.

${table(
  ['', 'ms'],
  [
    ['uploaded, posted and seen', spread(visible)],
    ['sharp alone', spread(alone)],
    ['ratio', spread(ratio)],
  ],
)}`
}

export function start({ start: seconds, idle, underLoad }: StartFigures): string {
  return `## Start, and memory

\`node server/main.ts\` on the existing data folder of the set, from starting the process to the answer of a home; memory as PSS, where the parts of
PostgreSQL's shared memory count once: ten seconds after the start, and while 50 connections read 200 homes and others write.

${table(
  ['', 'app', 'database'],
  [
    ['start, s', spread(seconds), ''],
    ['memory idle, MB', number(idle.app), number(idle.database)],
    ['memory under load, MB', number(underLoad.app), number(underLoad.database)],
  ],
)}`
}

export function pages(rows: readonly PageRow[]): string {
  return `## Notifications, groups and search beside their ceilings

200 readers in turn over 10 connections, nobody writing. The ceiling is the same framework sending one constant text of that size with the
same headers. CPU is that of app and database together.

${table(
  ['', 'bytes', 'requests/s', 'p50', 'p99', 'CPU a request / ceiling', 'requests per CPU second ÷'],
  rows.map(({ what, bytes, app, ceiling, ratio }) => [
    what,
    number(bytes),
    number(app.perSecond),
    milliseconds(app.p50),
    milliseconds(app.p99),
    `${milliseconds(app.cpu)} / ${milliseconds(ceiling.cpu)}`,
    spread(ratio),
  ]),
)}`
}

export function backup({ megabytes, stored, ...took }: BackupFigures): string {
  const line = (what: string, seconds: number) => [
    what,
    number(seconds),
    number(megabytes / seconds),
    number(took.bare / seconds),
  ]
  return `## Backup and restore

The whole set once: ${number(megabytes)} MB as PostgreSQL's COPY text, ${number(stored)} MB in the backup, which is compressed and brought to
the disk. The ceiling is every table copied out and thrown away. A restore checks the backup, brings it into a new database with all indexes, and analyses it.

${table(['', 'seconds', 'MB/s of text', '÷ the ceiling’s'], [line('copied out and thrown away', took.bare), line('`birdhouse backup`', took.backup), line('`birdhouse restore`', took.restore)])}`
}

export function announcements(found: AnnouncementFigures): string {
  return `## Announcements

To all ${number(found.people)} people of the largest set: until the server has accepted it, and until it stands in the lane of each, with its audience frozen.
Then 2,000 people say over 64 connections what they have seen and read, and everybody's receipt is taken once without HTTP; afterwards each of them is there and counted. The
figures are those of the announcement that everybody has read.

${table(
  ['', ''],
  [
    ['accepted, ms', spread(found.accepted)],
    ['in every lane, ms', spread(found.standing)],
    ['people for each CPU second of app and database', spread(found.perCpuSecond)],
    ['receipts a second over HTTP', number(found.overHttp)],
    ['receipts a second without HTTP', number(found.direct)],
    ['figures, ms', spread(found.figures)],
  ],
)}`
}
