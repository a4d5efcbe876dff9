import pg from 'pg'
import { openAskers } from '../load/ask.ts'
import { createClient } from '../load/client.ts'
import { perSecond } from '../load/in-turns.ts'
import type { OpenSet } from '../set/open.ts'
import { FAN_AUTHORS, personId } from '../set/shape.ts'
import { signIn } from '../set/tokens.ts'
import { type Figure, figure, median, quantile } from '../statistics.ts'
import { writeBare } from './bare-sql.ts'
import { openApp, type Pace } from './house.ts'
import { AT_ONCE, untilAllSee } from './visible.ts'

export type FanOutFigures = {
  followers: number
  /** Posts a second, through the API and by bare SQL. */
  accepted: Figure
  bare: Figure
  ratio: Figure
  /** Milliseconds until the last follower has read it, while others post as fast as they can. */
  visible: { p50: number; p99: number; most: number; posts: number }
  /** The median in the first and in the last third: a growing backlog would show here. */
  early: number
  late: number
  /** Entries that were missing in followers' homes at the end. */
  missing: number
}

const WRITERS = 8

/**
 * Posts to 150 followers, as fast as eight at once can, in turns with the bare SQL that writes the same rows. Then, with
 * as many posting, how long it takes until the last follower can read one.
 */
export async function measureFanOut(set: OpenSet, pace: Pace): Promise<FanOutFigures> {
  const people = Array.from({ length: FAN_AUTHORS }, (_, at) => at + 2)
  const tokens = await signIn(set.client, people)
  const authors = people.map(personId)
  const followers = await signInFollowers(set, authors[0] ?? '')
  const app = await openApp(set, 5_000)
  const client = createClient(app.port)
  const askers = openAskers(app.port, AT_ONCE)
  const probe = (text: string) => untilAllSee(client, askers, tokens[0] ?? '', followers, text)
  const pool = new pg.Pool({ connectionString: set.database.url, max: WRITERS })
  const began = await newestPost(set)
  const rates: { accepted: number; bare: number }[] = []
  const waits: number[] = []
  // The first of them is kept for the probe; the others write.
  const author = (turn: number) => 1 + (turn % (authors.length - 1))
  const post = (turn: number) =>
    client.post(tokens[author(turn)] ?? '', '/api/v1/statuses', { status: `Bench ${turn} to my followers` })
  await perSecond(WRITERS, 1, post)
  await probe('Bench warms up')
  for (let round = 0; round < pace.rounds; round++) {
    const bare = await perSecond(WRITERS, pace.seconds, (turn) =>
      writeBare(pool, authors[author(turn)] ?? '', `Bench ${turn} to my followers`),
    )
    rates.push({ bare, accepted: await perSecond(WRITERS, pace.seconds, post) })
    await Promise.all([
      perSecond(WRITERS, pace.seconds * 2, post),
      perSecond(1, pace.seconds * 2, async () => {
        waits.push((await probe(`Bench ${waits.length} for all`)).visible)
      }),
    ])
  }
  const missing = await countMissing(set, authors, began)
  client.close()
  askers.close()
  await Promise.all([pool.end(), app.stop()])
  return { followers: followers.length, ...summarise(rates, waits), missing }
}

async function signInFollowers(set: OpenSet, authorId: string): Promise<string[]> {
  const { rows } = await set.client.query<{ n: number }>(
    `select (follower_id - ${personId(0)}::bigint)::int as n from follow where followee_id = $1`,
    [authorId],
  )
  return signIn(
    set.client,
    rows.map((row) => row.n),
  )
}

async function newestPost({ client }: OpenSet): Promise<string> {
  const { rows } = await client.query<{ id: string }>('select max(id) as id from post')
  return rows[0]?.id ?? '0'
}

async function countMissing({ client }: OpenSet, authors: string[], since: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from post p join follow f on f.followee_id = p.author_id
     where p.id > $1 and p.author_id = any($2::bigint[])
       and not exists (select from home_entry e where e.account_id = f.follower_id and e.post_id = p.id)`,
    [since, authors],
  )
  return rows[0]?.n ?? Number.NaN
}

function summarise(rates: readonly { accepted: number; bare: number }[], waits: readonly number[]) {
  const sorted = waits.toSorted((a, b) => a - b)
  const third = Math.max(1, Math.floor(waits.length / 3))
  return {
    accepted: figure(rates.map(({ accepted }) => accepted)),
    bare: figure(rates.map(({ bare }) => bare)),
    ratio: figure(rates.map(({ accepted, bare }) => accepted / bare)),
    visible: {
      p50: quantile(sorted, 0.5),
      p99: quantile(sorted, 0.99),
      most: sorted.at(-1) ?? Number.NaN,
      posts: sorted.length,
    },
    early: median(waits.slice(0, third)),
    late: median(waits.slice(-third)),
  }
}
