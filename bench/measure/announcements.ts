import { systemClock } from '#server/base/clock.ts'
import { createReceiver } from '#server/domains/announcements/index.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { type Client, createClient } from '../load/client.ts'
import type { Program } from '../serve/program.ts'
import { cpuSeconds } from '../serve/use.ts'
import type { OpenSet } from '../set/open.ts'
import { personId } from '../set/shape.ts'
import { signIn } from '../set/tokens.ts'
import { type Figure, figure } from '../statistics.ts'
import { openApp } from './house.ts'

export type AnnouncementFigures = {
  people: number
  /** Milliseconds until it is accepted, and until it stands in the lane of each. */
  accepted: Figure
  standing: Figure
  /** People for whom it stood, for each second of CPU of app and database. */
  perCpuSecond: Figure
  /** Receipts in a second, none lost: each person's own requests, and without HTTP. */
  overHttp: number
  direct: number
  /** Milliseconds until the figures of all of them are there. */
  figures: Figure
}

const READERS = 2_000
const AT_ONCE = 64

/** Announces to everybody, then has people see and read it, and looks at the figures. */
export async function measureAnnouncements(set: OpenSet, rounds: number): Promise<AnnouncementFigures> {
  const [token = ''] = await signIn(set.client, [1])
  await set.client.query(
    `insert into account_role (account_id, role_id) select $1, id from role where built_in = 'administrator'
     on conflict do nothing`,
    [personId(1)],
  )
  const app = await openApp(set, 0)
  const client = createClient(app.port)
  const published: Published[] = []
  for (let round = 0; round < rounds; round++) published.push(await announce(set, app, client, token))
  const ids = published.map(({ id }) => id)
  const overHttp = await readOverHttp(set, client, ids)
  const direct = await readDirectly(set, ids[0] ?? '')
  const figures = await timeFigures(client, token, ids[0] ?? '')
  client.close()
  await app.stop()
  return {
    people: published[0]?.people ?? 0,
    accepted: figure(published.map(({ accepted }) => accepted)),
    standing: figure(published.map(({ standing }) => standing)),
    perCpuSecond: figure(published.map(({ people, cpu }) => people / cpu)),
    ...{ overHttp, direct, figures },
  }
}

type Published = { id: string; people: number; accepted: number; standing: number; cpu: number }
type Written = { id: string; changed_at: string; state: string; addressed: number }

const PATH = '/api/birdhouse/v1/announcements'
const WISH = {
  ...{ level: 'important', sender_id: null, purpose: 'Bench', condition: 'everybody', joiners: false },
  ...{ duty: '', reason: '', language: 'en', media_ids: [], plan: {}, expires_at: null },
  texts: [{ language: 'en', short: 'Bench announces', full_text: null }],
}

async function announce(set: OpenSet, app: Program, client: Client, token: string): Promise<Published> {
  const used = () => cpuSeconds(app.pid) + cpuSeconds(set.database.pid)
  const { id, changed_at } = (await client.post(token, PATH, WISH)) as Written
  const [began, before] = [performance.now(), used()]
  await client.post(token, `${PATH}/${id}/publish`, { changed_at })
  const accepted = performance.now() - began
  let found = await look(client, token, id)
  while (found.state !== 'published') {
    await new Promise((resolve) => setTimeout(resolve, 20))
    found = await look(client, token, id)
  }
  return {
    ...{ id, people: found.addressed, accepted },
    ...{ standing: performance.now() - began, cpu: used() - before },
  }
}

const look = async (client: Client, token: string, id: string) =>
  (await client.get(token, `${PATH}/${id}`)) as Written

/** Each of 2,000 people says in one request that they have seen and read all of these. Answers receipts in a second. */
async function readOverHttp(set: OpenSet, client: Client, ids: readonly string[]): Promise<number> {
  const people = Array.from({ length: Math.min(READERS, set.shape.accounts - 1) }, (_, at) => at + 2)
  const tokens = await signIn(set.client, people)
  const receipts = ids.flatMap((id) => [
    { id, kind: 'seen' },
    { id, kind: 'read' },
  ])
  const took = await inCrowd(tokens, (token) =>
    client.post(token, '/api/birdhouse/v1/lane/receipts', { receipts }),
  )
  for (const id of ids) await requireAll(set, id, people.length)
  return (people.length * receipts.length) / took
}

/** Everybody reads one: a receipt for each, as the server takes them from its own requests. Answers receipts in a second. */
async function readDirectly(set: OpenSet, id: string): Promise<number> {
  const store = openDatabase(set.database.url, 4, () => {})
  const receiver = createReceiver({ db: store.db, events: createEventBus(store.db), clock: systemClock })
  const people = Array.from({ length: set.shape.accounts }, (_, at) => personId(at + 1))
  const took = await inCrowd(
    people,
    (accountId) => receiver.take([{ announcementId: id, accountId, channel: 'lane', kind: 'read' }]),
    1_000,
  )
  await store.close()
  await requireAll(set, id, people.length)
  return people.length / took
}

/** Does it for each, so many at once. Answers the seconds that it took. */
async function inCrowd<T>(
  all: readonly T[],
  act: (one: T) => Promise<unknown>,
  atOnce = AT_ONCE,
): Promise<number> {
  const began = performance.now()
  let next = 0
  const work = async () => {
    for (let at = next++; at < all.length; at = next++) await act(all[at] as T)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return (performance.now() - began) / 1_000
}

/** None is lost: the people who have read it, and the count that is kept of them. */
async function requireAll(set: OpenSet, id: string, people: number): Promise<void> {
  const { rows } = await set.client.query<{ rows: number; counted: number }>(
    `select (select count(*)::int from addressee where announcement_id = $1 and read_at is not null) as rows,
      (select sum(people)::int from announcement_count where announcement_id = $1 and channel = 'any' and kind = 'read') as counted`,
    [id],
  )
  const [found] = rows
  if (found?.rows !== people || found.counted !== people)
    throw new Error(`of ${people} people ${found?.rows} have read it, and ${found?.counted} are counted`)
}

const LOOKS = 40

async function timeFigures(client: Client, token: string, id: string): Promise<Figure> {
  const took: number[] = []
  for (let at = 0; at < LOOKS; at++) {
    const began = performance.now()
    await client.get(token, `${PATH}/${id}/figures`)
    took.push(performance.now() - began)
  }
  return figure(took)
}
