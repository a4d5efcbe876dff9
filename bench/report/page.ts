import type { CelebrityFigures } from '../measure/celebrity.ts'
import type { FanOutFigures } from '../measure/fan-out.ts'
import type { HomeFigures } from '../measure/home.ts'
import type { LookupRow } from '../measure/lookups.ts'
import type { SizeRow } from '../measure/sizes.ts'
import type { StartFigures } from '../measure/start.ts'
import type { Results } from './results.ts'
import { flatness, targets } from './targets.ts'
import { milliseconds, number, spread, table } from './words.ts'

/** The whole page, docs/benchmarks.md. */
export function page(results: Results): string {
  const parts = [
    heading(results),
    targets(results),
    results.homeFromDatabase &&
      home('Home from the database alone (`HOME_MEMORY=0`)', results.homeFromDatabase),
    results.homeFromMemory && home('Home with heads in memory', results.homeFromMemory),
    results.fanOut && fanOut(results.fanOut),
    results.celebrity && celebrity(results.celebrity),
    results.sizes && sizes(results.sizes),
    results.lookups && lookups(results.lookups),
    results.start && start(results.start),
  ]
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`
}

function heading({ machine, pace }: Results): string {
  return `# Benchmarks

Written by \`npm run bench\` on ${machine.date} UTC at commit ${machine.commit}: ${machine.processor}, ${machine.cores} cores,
${machine.gigabytes} GB, Linux ${machine.kernel}, Node ${machine.node}, PostgreSQL ${machine.postgresql} (embedded, with its ordinary settings: every commit
is on disk). Load average at the start: ${number(machine.load)}. The load generator, the server and the database share the cores.

The set has 20,000 accounts, 2.8 million follows, 500,000 posts, and homes of 110 days, about 1,830 entries each (a home is bounded
at 2,000); \`bench/set\` makes it, the same in every making but for the dates. What is compared is measured
in turns, ${pace.rounds} rounds of ${pace.seconds} s each: **ratios count**, absolute figures are this machine's. Figures are
medians; in brackets the least and the greatest of all rounds, which say how far to believe them.

## Targets`
}

function home(title: string, { rows, bytes, writes }: HomeFigures): string {
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

function fanOut({ followers, accepted, bare, ratio, visible, early, late, missing }: FanOutFigures): string {
  return `## A post to ${followers} followers

Eight post at once, as fast as they are answered, in turns with the bare SQL that writes the same rows in the same transactions over eight connections.
Meanwhile one more posts, and the home of each of its ${followers} followers is read until the post is there; the time is from sending the post to the last
follower's answer, so it includes reading ${followers} homes. A backlog would show as a later third that is slower, or as entries that are missing at the end.

${table(
  ['', ''],
  [
    ['accepted, posts/s', spread(accepted)],
    ['bare SQL, posts/s', spread(bare)],
    ['accepted ÷ bare', spread(ratio)],
    [
      'seen by the last follower, p50 / p99 / most',
      [visible.p50, visible.p99, visible.most].map(milliseconds).join(' / '),
    ],
    ['… in the first / last third', `${milliseconds(early)} / ${milliseconds(late)}`],
    ['posts timed', number(visible.posts)],
    ['entries missing at the end', String(missing)],
  ],
)}`
}

function celebrity({ followers, accepted, visible, bare }: CelebrityFigures): string {
  return `## A post to ${number(followers)} followers

One at a time, in turns with the bare SQL that writes the same rows; seen by 200 of the followers, whose homes are in memory.

${table(
  ['', 'ms'],
  [
    ['acknowledged', spread(accepted)],
    ['seen by the last of 200', spread(visible)],
    ['bare SQL', spread(bare)],
  ],
)}`
}

function sizes(rows: readonly SizeRow[]): string {
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

function lookups(sets: readonly { accounts: number; rows: LookupRow[] }[]): string {
  const head = sets.flatMap(({ accounts }) => [`${number(accounts)} accounts, p50`, 'p99'])
  const whats = sets[0]?.rows.map(({ what }) => what) ?? []
  return `## Search, and other lists

200 people in turn over one connection.

${table(
  ['', ...head],
  whats.map((what, at) => [
    what,
    ...sets.flatMap(({ rows }) => [milliseconds(rows[at]?.p50 ?? 0), milliseconds(rows[at]?.p99 ?? 0)]),
  ]),
)}`
}

function start({ start: seconds, idle, underLoad }: StartFigures): string {
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
