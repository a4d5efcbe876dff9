import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { visibleTo } from '#server/domains/posts/index.ts'
import { openDatabase, type Store } from '#server/store/database.ts'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { type Act, acts, beginLife, type Life, wishingActs } from './life.ts'
import { type ModelPost, newer, type Reason } from './model.ts'

/** Whatever five people do in whatever order, everybody's home and what they may see is what the plain model says. */
const rounds = Number(process.env.PROVE_ROUNDS ?? 1)
const RUNS = 12 * rounds

let house: TestHouse
let administrator: Somebody
let store: Store
beforeAll(async () => {
  house = await openHouse()
  const [one] = await addPeople(house, 1, 'administrator')
  if (one === undefined) throw new Error('no administrator')
  administrator = one
  store = openDatabase(house.databaseUrl, 2, () => {})
})
afterAll(async () => {
  await store.close()
  await house.stop()
})

const present = ({ model, people }: Life) =>
  people.map((person, n) => ({ ...person, n })).filter(({ n }) => !model.suspended.has(n))

const WHY: Record<number, Reason> = {
  1: 'own',
  2: 'follows_author',
  3: 'follows_booster',
  4: 'follows_hashtag',
  5: 'mentioned',
  6: 'in_group',
}

async function readEntries(accountId: string): Promise<{ id: string; why: Reason | undefined }[]> {
  const { rows } = await sql<{ id: string; why: number }>`
    select post_id as id, why from home_entry where account_id = ${accountId} order by post_id desc`.execute(
    store.db,
  )
  return rows.map(({ id, why }) => ({ id, why: WHY[why] }))
}

function isTrue({ model }: Life, reader: number, post: ModelPost, why: Reason | undefined): boolean {
  if (why === 'own') return post.author === reader
  if (why === 'follows_author') return post.boostOf === null && model.followsPerson(reader, post.author)
  if (why === 'follows_booster') return post.boostOf !== null && model.followsPerson(reader, post.author)
  if (why === 'follows_hashtag') return post.tags.some((tag) => model.followsTag(reader, tag))
  if (why === 'in_group') return model.isIn(reader, post.group)
  return why === 'mentioned' && post.mentions.includes(reader)
}

/** What is stored is what the rules say, each with a reason that holds. */
async function compareStored(life: Life): Promise<void> {
  for (const [n, { id }] of life.people.entries()) {
    const stored = await readEntries(id)
    const wanted = life.model.home(n)
    expect(stored.map((one) => one.id)).toEqual(wanted.map(({ post }) => post.id))
    for (const [at, { post }] of wanted.entries()) expect(isTrue(life, n, post, stored[at]?.why)).toBe(true)
  }
}

type Page = { max_id?: string; since_id?: string; min_id?: string; limit: number }

/** Of ids newest first, the page that Mastodon's rules describe. */
function cut(ids: string[], { max_id, since_id, min_id, limit }: Page): string[] {
  const found = ids.filter(
    (id) =>
      (max_id === undefined || BigInt(id) < BigInt(max_id)) &&
      (since_id === undefined || BigInt(id) > BigInt(since_id)) &&
      (min_id === undefined || BigInt(id) > BigInt(min_id)),
  )
  return min_id === undefined ? found.slice(0, limit) : found.slice(-limit)
}

/** What the API answers, from memory, is the stored home without what the reader may not see, for every form of page. */
async function compareRead(
  life: Life,
  pages: { a: number; b: number; form: number; limit: number }[],
): Promise<void> {
  for (const { n, id, caller } of present(life)) {
    const stored = (await readEntries(id)).map((one) => one.id)
    const seen = new Set(life.model.posts.filter((post) => life.model.sees(n, post)).map((post) => post.id))
    const some = [...stored, '1', '9223372036854775807']
    for (const { a, b, form, limit } of [{ a: 0, b: 0, form: 0, limit: 40 }, ...pages]) {
      const [low, high] = [some[a % some.length] ?? '1', some[b % some.length] ?? '1'].sort((x, y) =>
        newer(y, x),
      )
      const query: Page = {
        limit,
        ...(form & 1 && { max_id: high }),
        ...(form & 2 && { since_id: low }),
        ...(form & 4 && { min_id: low }),
      }
      const got = (await caller.call('GET /api/v1/timelines/home', { query })).body.map((one) => one.id)
      expect(got, JSON.stringify(query)).toEqual(cut(stored, query).filter((one) => seen.has(one)))
    }
  }
}

/** The rule for what is in memory, the rule in queries, and the model agree about every reader and every post. */
async function compareSight(life: Life): Promise<void> {
  for (const { n, id, caller } of present(life)) {
    const { rows } = await sql<{ id: string; of: string | null }>`
      select p.id, p.boost_of_id as of from post p where ${visibleTo(id)}`.execute(store.db)
    const bySql = new Set(rows.map((row) => row.id))
    for (const post of life.model.posts) {
      const { status } = await caller.call('GET /api/v1/statuses/:id', { params: { id: post.id } })
      expect(status === 200).toBe(life.model.sees(n, post))
      expect(bySql.has(post.id) && (post.boostOf === null || bySql.has(post.boostOf.id))).toBe(
        life.model.sees(n, post),
      )
    }
  }
}

/** What is counted in memory is what is counted in rows. */
async function compareCounts(life: Life): Promise<void> {
  const [reader] = present(life)
  if (reader === undefined) return
  for (const { id } of life.people) {
    const { rows } = await sql<{ posts: number; followers: number; following: number }>`
      select posts, followers, following from account_count where account_id = ${id}`.execute(store.db)
    const { body } = await reader.caller.call('GET /api/v1/accounts/:id', { params: { id } })
    expect({
      posts: body.statuses_count,
      followers: body.followers_count,
      following: body.following_count,
    }).toEqual(rows[0])
  }
  for (const post of life.model.posts.filter(
    (one) => one.boostOf === null && life.model.sees(reader.n, one),
  )) {
    const { rows } = await sql<{ replies: number; boosts: number; favourites: number }>`
      select replies, boosts, favourites from post_count where post_id = ${post.id}`.execute(store.db)
    const { body } = await reader.caller.call('GET /api/v1/statuses/:id', { params: { id: post.id } })
    expect({
      replies: body.replies_count,
      boosts: body.reblogs_count,
      favourites: body.favourites_count,
    }).toEqual(rows[0])
  }
}

/** Everybody follows two others: else muting somebody would seldom change anything. */
const beginning = [0, 1, 2, 3, 4].flatMap((who) =>
  [1, 2].map((by): Act => ({ who, what: 'follow', to: (who + by) % 5, more: 0, visibility: 'company' })),
)

const page = fc.record({
  a: fc.nat(60),
  b: fc.nat(60),
  form: fc.nat(7),
  limit: fc.integer({ min: 1, max: 8 }),
})

/** Lives through all of it, looking at homes in between. */
async function live(
  list: Act[],
  pages: { a: number; b: number; form: number; limit: number }[],
  afterEach = async (_life: Life): Promise<void> => {},
): Promise<Life> {
  const life = await beginLife(house, administrator)
  for (const act of beginning) await life.do(act)
  for (const [at, act] of list.entries()) {
    await life.do(act)
    await afterEach(life)
    // Now and then in between, so that memory holds something which the next acts must keep right.
    if (at % 7 === 0) await compareRead(life, [])
  }
  await compareStored(life)
  await compareRead(life, pages)
  return life
}

const manyPages = fc.array(page, { minLength: 4, maxLength: 8 })

it(
  'home, sight and counts are what the rules say, whatever was done before',
  async () => {
    await fc.assert(
      fc.asyncProperty(acts, manyPages, async (list, pages) => {
        const life = await live(list, pages)
        await compareSight(life)
        await compareCounts(life)
      }),
      { numRuns: RUNS, interruptAfterTimeLimit: 20_000 * rounds },
    )
    expect(await findInconsistencies(house.databaseUrl)).toEqual({})
  },
  30_000 * (rounds + 1),
)

it(
  'home is what the rules say, however people follow one another',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        wishingActs,
        manyPages,
        async (list, pages) => void (await live(list, pages, compareStored)),
      ),
      { numRuns: RUNS, interruptAfterTimeLimit: 15_000 * rounds },
    )
  },
  30_000 * (rounds + 1),
)
