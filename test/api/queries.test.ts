import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EndpointName, Request } from '#contract/index.ts'
import { countQueries } from '#test/rig/count-queries.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

/*
 * A page of twenty posts or people costs as many queries as a page of two, of which nothing is in memory either: what
 * concerns the reader (marks, relationships, filters) is read for a page, not for a post.
 */

/** In a larger page there may be what is in no smaller one: what is boosted, or quoted. */
const KINDS = 3
const SIZES = { few: 2, many: 20 }
type Size = keyof typeof SIZES
type Part = { authors: Somebody[]; posts: string[]; first: string; list: string }

let house: TestHouse
let reader: Somebody
const parts = {} as Record<Size, Part>

beforeAll(async () => {
  house = await openHouse()
  ;[reader] = await addPeople(house, 1)
  for (const size of ['few', 'many'] as const) parts[size] = await write(size)
  await reader.caller.call('PATCH /api/v1/accounts/update_credentials', { body: { locked: true } })
  for (const { caller } of await addPeople(house, SIZES.many))
    await caller.call('POST /api/v1/accounts/:id/follow', { params: { id: reader.id } })
  for (let n = 0; n < SIZES.many; n += 1)
    await reader.caller.call('POST /api/v1/tags/:name/follow', { params: { name: `followed${n}` } })
})
afterAll(() => house.stop())

/** So many people, each with a post that answers the first one, names the reader, has a poll or quotes. */
async function write(size: Size): Promise<Part> {
  const authors = await addPeople(house, SIZES[size])
  const [begins] = authors
  const say = async (by: Somebody | undefined, body: Request<'POST /api/v1/statuses'>['body']) =>
    (await by?.caller.call('POST /api/v1/statuses', { body }))?.body.id ?? ''
  const first = await say(begins, { status: `First #${size}` })
  const posts: string[] = []
  for (const [at, author] of authors.entries()) {
    const status = `Said ${size}words #${size} @${reader.handle}`
    const poll = { options: ['Yes', 'No'], expires_in: 3_600 }
    const id = await say(author, { status, in_reply_to_id: first, ...(at % 2 === 0 && { poll }) })
    posts.push(id)
    await say(author, { status: `Quoted #${size}`, quoted_status_id: first })
    await say(author, { status: `@${reader.handle} a word`, visibility: 'direct' })
    await author.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: reader.id } })
  }
  for (const { id } of authors.slice(1))
    for (const act of ['follow', 'endorse'] as const)
      await begins?.caller.call(`POST /api/v1/accounts/:id/${act}`, { params: { id } })
  const mine = await say(reader, { status: `Mine for ${size}` })
  for (const { caller } of authors)
    for (const act of ['favourite', 'reblog'] as const)
      await caller.call(`POST /api/v1/statuses/:id/${act}`, { params: { id: mine } })
  const list = (await reader.caller.call('POST /api/v1/lists', { body: { title: size } })).body.id
  const account_ids = authors.map(({ id }) => id)
  await reader.caller.call('POST /api/v1/lists/:id/accounts', { params: { id: list }, body: { account_ids } })
  return { authors, posts, first, list }
}

type Ask = { [N in EndpointName]?: (part: Part, size: Size) => object }
const asks: Ask = {
  'GET /api/v1/timelines/tag/:hashtag': (_, size) => ({ params: { hashtag: size } }),
  'GET /api/v1/timelines/list/:id': ({ list }) => ({ params: { id: list } }),
  'GET /api/v1/statuses/:id/context': ({ first }) => ({ params: { id: first } }),
  'GET /api/v1/statuses/:id/quotes': ({ first }) => ({ params: { id: first } }),
  'GET /api/v2/search': (_, size) => ({ query: { q: `${size}words` } }),
  'GET /api/v1/accounts/relationships': ({ authors }) => ({ query: { id: authors.map(({ id }) => id) } }),
  'GET /api/v1/lists/:id/accounts': ({ list }) => ({ params: { id: list } }),
  'GET /api/v1/accounts': ({ authors }) => ({ query: { id: authors.map(({ id }) => id) } }),
  'GET /api/v1/accounts/familiar_followers': ({ authors }) => ({
    query: { id: authors.map(({ id }) => id) },
  }),
  'GET /api/v1/accounts/:id/following': ({ authors }) => ({ params: { id: authors[0]?.id } }),
  'GET /api/v1/accounts/:id/endorsements': ({ authors }) => ({ params: { id: authors[0]?.id } }),
}
/** Of the reader alone: asked with another size of page. */
const own: EndpointName[] = [
  'GET /api/v1/timelines/home',
  'GET /api/v1/timelines/public',
  'GET /api/v1/notifications',
  'GET /api/v2/notifications',
  'GET /api/v1/conversations',
  'GET /api/v1/follow_requests',
  'GET /api/v1/followed_tags',
  'GET /api/v1/directory',
  'GET /api/v2/suggestions',
]

/** As if another process had changed everybody: all that is remembered of posts and people is read anew. */
async function forget(): Promise<void> {
  const told = [{ name: 'directory.changed', facts: {} }]
  await withDatabase(house.databaseUrl, (client) =>
    client.query('select pg_notify($1, $2)', ['birdhouse_events', JSON.stringify({ from: 'test', told })]),
  )
  await new Promise((resolve) => setTimeout(resolve, 50))
  // What is the reader's own, whatever they ask for.
  await reader.caller.call('GET /api/v1/timelines/home', { query: { limit: 1 } })
}

/** The least of three: what else the server does meanwhile is counted too. */
async function cost(name: EndpointName, request: object): Promise<number> {
  const counts: number[] = []
  for (let time = 0; time < 3; time++) {
    await forget()
    const ask = async () => {
      const { status } = await reader.caller.call(name, request as never)
      expect(status).toBe(200)
    }
    counts.push(await countQueries(ask))
  }
  return Math.min(...counts)
}

describe('as many queries for many as for few', () => {
  it.each(Object.keys(asks) as (keyof typeof asks)[])('%s', async (name) => {
    const few = await cost(name, asks[name]?.(parts.few, 'few') ?? {})
    const many = await cost(name, asks[name]?.(parts.many, 'many') ?? {})
    expect(many).toBeLessThanOrEqual(few + KINDS)
    expect(many).toBeGreaterThan(0)
  })

  it.each(own)('%s', async (name) => {
    const few = await cost(name, { query: { limit: 2 } })
    const many = await cost(name, { query: { limit: 40 } })
    expect(many).toBeLessThanOrEqual(few + KINDS)
    expect(many).toBeGreaterThan(0)
  })
})
