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

const POSTS = 40
const search = (words: string) => `/api/v2/search?type=statuses&q=${encodeURIComponent(words)}`

/** Pages besides the home, each in turns with a ceiling that sends the same bytes: 200 readers over 10 connections, nobody writing. */
export async function measurePages(set: OpenSet, company: Company, pace: Pace): Promise<PageRow[]> {
  // What other parts wrote is newer than all that is looked for, and has none of its words.
  await tidySet(set.client)
  const app = await openApp(set, 5_000)
  const pages: Record<string, string> = {
    'notifications, grouped': '/api/v2/notifications',
    'notifications, one by one': '/api/v1/notifications',
    'the timeline of a group': `/api/birdhouse/v1/timelines/group/${await makeGroup(app, company)}`,
    'search: a word in most posts': search('kana'),
    'search: a rare word': search('silemer'),
  }
  const rows: PageRow[] = []
  for (const [what, path] of Object.entries(pages))
    rows.push({ what, ...(await measurePage(set, app, company, path, pace)) })
  await app.stop()
  return rows
}

async function measurePage(
  set: OpenSet,
  app: Program,
  company: Company,
  path: string,
  pace: Pace,
): Promise<Omit<PageRow, 'what'>> {
  const ceilings = await openCeilings(app, company.readers[0] ?? '', path)
  const requests = company.readers.map((token) => get(token, path))
  const take = (server: Program, counted: number[]) =>
    measureSlice(server, counted, requests, 10, pace.seconds)
  await take(app, [app.pid])
  const rounds: { app: Slice; text: Slice }[] = []
  for (let round = 0; round < pace.rounds; round++)
    rounds.push({
      text: await take(ceilings.text, [ceilings.text.pid]),
      app: await take(app, [app.pid, set.database.pid]),
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
