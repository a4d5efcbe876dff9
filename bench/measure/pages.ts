import { createClient } from '../load/client.ts'
import { get } from '../load/drive.ts'
import type { Program } from '../serve/program.ts'
import type { OpenSet } from '../set/open.ts'
import { tidySet } from '../set/tidy.ts'
import { type Figure, figure } from '../statistics.ts'
import { typical } from './home.ts'
import { type Company, openApp, openCeilings, type Pace } from './house.ts'
import { measureSlice, type Slice } from './slice.ts'

export type PageRow = {
  what: string
  bytes: number
  app: Slice
  ceiling: Slice
  /** Requests per CPU second, app and database together, ÷ the ceiling's. */
  ratio: Figure
}

/** Nobody has asked for it before: no two of these are alike. */
const ONCE = 'search: a word in most posts, never asked for before'

/** What each of the readers asks for. */
type Path = (at: number) => string

const POSTS = 40
const ANSWERS = 200
const search = (words: string) => `/api/v2/search?type=statuses&q=${encodeURIComponent(words)}`

/** Pages besides the home, each in turns with a ceiling that sends the same bytes: 200 readers over 10 connections, nobody writing. */
export async function measurePages(set: OpenSet, company: Company, pace: Pace): Promise<PageRow[]> {
  // What other parts wrote is newer than all that is looked for, and has none of its words.
  await tidySet(set.client)
  const app = await openApp(set, 5_000)
  try {
    return await measureAll(set, app, company, pace)
  } finally {
    await app.stop()
  }
}

async function measureAll(set: OpenSet, app: Program, company: Company, pace: Pace): Promise<PageRow[]> {
  const authors = await authorsOf(set, company)
  const group = await makeGroup(app, company)
  const thread = await makeThread(app, company)
  const pages: Record<string, Path> = {
    'notifications, grouped': () => '/api/v2/notifications',
    'notifications, one by one': () => '/api/v1/notifications',
    'a thread of 200 answers': () => `/api/v1/statuses/${thread}/context`,
    'what somebody posted, 200 people': (at) => `/api/v1/accounts/${authors[at % authors.length]}/statuses`,
    'the company timeline': () => '/api/v1/timelines/public',
    'the timeline of a group': () => `/api/birdhouse/v1/timelines/group/${group}`,
    'search: a word in most posts, asked for again': () => search('kana'),
    'search: a rare word, asked for again': () => search('silemer'),
    [ONCE]: (at) => search(`kana -x${at}`),
  }
  const rows: PageRow[] = []
  for (const [what, path] of Object.entries(pages))
    rows.push({ what, ...(await measurePage(set, app, company, { what, path }, pace)) })
  return rows
}

async function measurePage(
  set: OpenSet,
  app: Program,
  company: Company,
  { what, path }: { what: string; path: Path },
  pace: Pace,
): Promise<Omit<PageRow, 'what'>> {
  const ceilings = await openCeilings(app, company.readers[0] ?? '', path(0))
  const asked = what === ONCE ? 6_000 : company.readers.length
  const requests = Array.from({ length: asked }, (_, at) =>
    get(company.readers[at % company.readers.length] ?? '', path(at)),
  )
  const constant = company.readers.map((token) => get(token, path(0)))
  await measureSlice(app, [app.pid], requests, 10, pace.seconds)
  const rounds: { app: Slice; text: Slice }[] = []
  for (let round = 0; round < pace.rounds; round++)
    rounds.push({
      text: await measureSlice(ceilings.text, [ceilings.text.pid], constant, 10, pace.seconds),
      app: await measureSlice(app, [app.pid, set.database.pid], requests, 10, pace.seconds),
    })
  await ceilings.stop()
  return {
    bytes: ceilings.size,
    app: typical(rounds.map((round) => round.app)),
    ceiling: typical(rounds.map(({ text }) => text)),
    ratio: figure(rounds.map((round) => round.text.cpu / round.app.cpu)),
  }
}

/** An open group with more than a page of posts; everybody may read it. */
async function makeGroup(app: Program, { writers: [writer = ''] }: Company): Promise<string> {
  const client = createClient(app.port)
  const name = 'Bench'
  const { id } = (await client.post(writer, '/api/birdhouse/v1/groups', { name, handle: 'bench' })) as {
    id: string
  }
  for (let n = 0; n < POSTS; n++)
    await client.post(writer, '/api/v1/statuses', { status: `Bench ${n}`, group_id: id })
  client.close()
  return id
}

/** A post and 200 answers to it, or to one another, by many people. */
async function makeThread(app: Program, { writers }: Company): Promise<string> {
  const client = createClient(app.port)
  const post = async (at: number, parent?: string) => {
    const body = { status: `Answer ${at}`, ...(parent !== undefined && { in_reply_to_id: parent }) }
    const writer = writers[at % writers.length] ?? ''
    return ((await client.post(writer, '/api/v1/statuses', body)) as { id: string }).id
  }
  const first = await post(0)
  const ids = [first]
  for (let n = 1; n <= ANSWERS; n++) ids.push(await post(n, n % 3 === 0 ? ids.at(-1) : first))
  client.close()
  return first
}

/** People who have written a page of posts for everybody. */
async function authorsOf({ client }: OpenSet, { readers }: Company): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select author_id as id from post where visibility = 'company' and boost_of_id is null and deleted_at is null
     group by author_id having count(*) >= 20 order by author_id limit ${readers.length}`,
  )
  return rows.map((row) => row.id)
}
