import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { EndpointName, Request } from '#contract/index.ts'
import { countQueries } from '#test/rig/count-queries.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, signInAgain } from '#test/rig/people.ts'

/** What is held in memory of first pages, threads and searches is, after anything that anybody does, what the database would answer. */
let house: TestHouse
let client: pg.Client
let admin: Somebody
let moderator: Somebody
let author: Somebody
let reader: Somebody
let other: Somebody
beforeAll(async () => {
  house = await openHouse()
  client = new pg.Client({ connectionString: house.databaseUrl })
  await client.connect()
  await client.query('listen birdhouse_events')
  ;[admin] = await addPeople(house, 1, 'administrator')
  ;[moderator] = await addPeople(house, 1, 'moderator')
  ;[author, reader, other] = await addPeople(house, 3)
})
afterAll(async () => {
  await client.end()
  await house.stop()
})

async function as<N extends EndpointName>(who: Somebody, name: N, request: Partial<Request<N>> = {}) {
  const { status, body } = await who.caller.call(name, request)
  expect(status, `${name}: ${JSON.stringify(body)}`).toBe(200)
  return body
}
const post = (by: Somebody, status: string, more: object = {}) =>
  as(by, 'POST /api/v1/statuses', { body: { status, ...more } })

/** Where nothing is yet. */
const NOBODYS = '1'
/** Posts by what an act needs later. */
const made: Record<string, string> = {}
const on = (name: string) => ({ params: { id: made[name] ?? NOBODYS } })
const about = ({ id }: Somebody) => ({ params: { id } })

async function pagesOf(who: Somebody) {
  const ask = async <N extends EndpointName>(name: N, request: Partial<Request<N>> = {}) => {
    const { status, body } = await who.caller.call(name, request)
    return { status, body }
  }
  const query = { limit: 30 }
  const few = { limit: 4 }
  const search = { ...query, q: 'quokka', type: 'statuses' as const }
  const [company, group, thread, told, groups, found, ...authors] = await Promise.all([
    ask('GET /api/v1/timelines/public', { query }),
    ask('GET /api/birdhouse/v1/timelines/group/:id', { ...on('group'), query }),
    ask('GET /api/v1/statuses/:id/context', on('root')),
    ask('GET /api/v1/notifications', { query: few }),
    ask('GET /api/v2/notifications', { query: few }),
    ask('GET /api/v2/search', { query: search }),
    ...[author, reader, other].map((one) =>
      ask('GET /api/v1/accounts/:id/statuses', { ...about(one), query }),
    ),
  ])
  return { company, group, thread, told, groups, found, authors }
}

/** Resolves when nodes are told something that fits. */
const hears = (fits: (payload: string) => boolean) =>
  new Promise<void>((resolve) => {
    client.on('notification', function hear({ payload = '' }) {
      if (!fits(payload)) return
      client.off('notification', hear)
      resolve()
    })
  })

/** Makes the server forget all, as when other nodes may have told something that it did not hear. */
async function forget(): Promise<void> {
  const message = JSON.stringify({ from: 'a test', told: [], gap: true })
  const heard = hears((payload) => payload === message)
  await client.query('select pg_notify($1, $2)', ['birdhouse_events', message])
  await heard
  // The server hears it at about the same time.
  await wait(10)
}

const hideReported = async (kind: 'hidden' | 'suspended') => {
  const body = {
    account_id: author.id,
    status_ids: [made.root ?? ''],
    comment: '',
    category: 'violation' as const,
  }
  const { id } = await as(reader, 'POST /api/v1/reports', { body })
  await as(moderator, 'POST /api/birdhouse/v1/reports/:id/decide', {
    params: { id },
    body: { kind, words: '' },
  })
}
async function upholdAppeal(): Promise<void> {
  const [one] = await as(author, 'GET /api/birdhouse/v1/decisions')
  const params = { id: one?.id ?? '' }
  await as(author, 'POST /api/birdhouse/v1/decisions/:id/appeal', { params, body: { text: 'No' } })
  await as(admin, 'POST /api/birdhouse/v1/decisions/:id/answer', {
    params,
    body: { upheld: true, words: '' },
  })
}
const inGroup = (who: Somebody) => ({ ...on('group'), body: { account_id: who.id } })
const close = () => as(author, 'PUT /api/birdhouse/v1/groups/:id', { ...on('group'), body: { closed: true } })
const profile = (body: Request<'PATCH /api/v1/accounts/update_credentials'>['body']) =>
  as(author, 'PATCH /api/v1/accounts/update_credentials', { body })
async function back(who: Somebody): Promise<void> {
  await as(admin, 'POST /api/birdhouse/v1/people/:id/restore', about(who))
  who.caller = await signInAgain(house, who.id)
}

const ACTS: [string, () => Promise<unknown>][] = [
  ['a post', async () => (made.root = (await post(author, `Quokka for @${reader.handle}`)).id)],
  [
    'an answer',
    async () => (made.answer = (await post(reader, 'A quokka', { in_reply_to_id: made.root })).id),
  ],
  ['an answer of another', () => post(other, 'Quokka!', { in_reply_to_id: made.answer })],
  ['a favourite', () => as(reader, 'POST /api/v1/statuses/:id/favourite', on('root'))],
  ['a favourite of another', () => as(other, 'POST /api/v1/statuses/:id/favourite', on('root'))],
  ['a favourite taken back', () => as(reader, 'POST /api/v1/statuses/:id/unfavourite', on('root'))],
  ['a boost', () => as(reader, 'POST /api/v1/statuses/:id/reblog', on('root'))],
  ['a boost taken back', () => as(reader, 'POST /api/v1/statuses/:id/unreblog', on('root'))],
  ['a boost again', () => as(reader, 'POST /api/v1/statuses/:id/reblog', on('root'))],
  [
    'an edit that names somebody no more',
    () => as(author, 'PUT /api/v1/statuses/:id', { ...on('root'), body: { status: 'Quokka, edited' } }),
  ],
  [
    'a post for followers',
    async () => (made.kept = (await post(author, 'Quokka kept', { visibility: 'private' })).id),
  ],
  [
    'an answer for followers',
    () => post(author, 'Kept quokka', { in_reply_to_id: made.answer, visibility: 'private' }),
  ],
  ['a follow', () => as(reader, 'POST /api/v1/accounts/:id/follow', about(author))],
  [
    'an answer to what is for followers',
    () => post(reader, 'Read', { in_reply_to_id: made.kept, visibility: 'private' }),
  ],
  [
    'an edit that its follower is told of',
    () => as(author, 'PUT /api/v1/statuses/:id', { ...on('kept'), body: { status: 'Kept, edited' } }),
  ],
  ['its end', () => as(reader, 'POST /api/v1/accounts/:id/unfollow', about(author))],
  ['a lock', () => profile({ locked: true })],
  ['a request to follow', () => as(reader, 'POST /api/v1/accounts/:id/follow', about(author))],
  ['a request withdrawn', () => as(reader, 'POST /api/v1/accounts/:id/unfollow', about(author))],
  ['another request', () => as(reader, 'POST /api/v1/accounts/:id/follow', about(author))],
  ['a request accepted', () => as(author, 'POST /api/v1/follow_requests/:id/authorize', about(reader))],
  ['a follower removed', () => as(author, 'POST /api/v1/accounts/:id/remove_from_followers', about(reader))],
  ['one more request', () => as(reader, 'POST /api/v1/accounts/:id/follow', about(author))],
  ['the end of a lock', () => profile({ locked: false })],
  ['a follow of the one', () => as(reader, 'POST /api/v1/accounts/:id/follow', about(author))],
  ['a block by the other side', () => as(author, 'POST /api/v1/accounts/:id/block', about(reader))],
  ['its end', () => as(author, 'POST /api/v1/accounts/:id/unblock', about(reader))],
  ['a block', () => as(reader, 'POST /api/v1/accounts/:id/block', about(other))],
  ['its end', () => as(reader, 'POST /api/v1/accounts/:id/unblock', about(other))],
  ['a mute', () => as(reader, 'POST /api/v1/accounts/:id/mute', { ...about(author), body: {} })],
  ['its end', () => as(reader, 'POST /api/v1/accounts/:id/unmute', about(author))],
  ['a thread muted', () => as(reader, 'POST /api/v1/statuses/:id/mute', on('root'))],
  ['its end', () => as(reader, 'POST /api/v1/statuses/:id/unmute', on('root'))],
  [
    'a hashtag muted',
    () => as(reader, 'POST /api/birdhouse/v1/hashtags/:name/mute', { params: { name: 'zoo' } }),
  ],
  ['its end', () => as(reader, 'POST /api/birdhouse/v1/hashtags/:name/unmute', { params: { name: 'zoo' } })],
  [
    'a quote',
    async () => (made.quote = (await post(author, 'Quokka too', { quoted_status_id: made.answer })).id),
  ],
  [
    'a quote withdrawn',
    () =>
      as(reader, 'POST /api/v1/statuses/:id/quotes/:quoting_id/revoke', {
        params: { id: made.answer ?? '', quoting_id: made.quote ?? '' },
      }),
  ],
  [
    'a quote of what is deleted then',
    async () => (made.quote = (await post(author, 'And', { quoted_status_id: made.answer })).id),
  ],
  ['a post that quotes deleted', () => as(author, 'DELETE /api/v1/statuses/:id', on('quote'))],
  [
    'a group',
    async () => {
      const body = { name: 'Quokkas', handle: `quokkas-${author.id.slice(-6)}` }
      made.group = (await as(author, 'POST /api/birdhouse/v1/groups', { body })).id
    },
  ],
  [
    'a post in it',
    async () => (made.inside = (await post(author, `Quokka @${reader.handle}`, { group_id: made.group })).id),
  ],
  ['it closes', close],
  ['an invitation', () => as(author, 'POST /api/birdhouse/v1/groups/:id/invite', inGroup(reader))],
  ['somebody joins', () => as(reader, 'POST /api/birdhouse/v1/groups/:id/join', on('group'))],
  ['an answer in it', () => post(author, `Quokka @${reader.handle}`, { in_reply_to_id: made.inside })],
  [
    'another name for it',
    () => as(author, 'PUT /api/birdhouse/v1/groups/:id', { ...on('group'), body: { name: 'Marsupials' } }),
  ],
  ['somebody leaves', () => as(reader, 'POST /api/birdhouse/v1/groups/:id/leave', on('group'))],
  ['somebody asks', () => as(reader, 'POST /api/birdhouse/v1/groups/:id/join', on('group'))],
  ['they are let in', () => as(author, 'POST /api/birdhouse/v1/groups/:id/accept', inGroup(reader))],
  ['they are taken out', () => as(author, 'POST /api/birdhouse/v1/groups/:id/remove', inGroup(reader))],
  ['it is archived', () => as(author, 'POST /api/birdhouse/v1/groups/:id/archive', on('group'))],
  ['a follow of the other side', () => as(author, 'POST /api/v1/accounts/:id/follow', about(reader))],
  ['another name of a person', () => profile({ display_name: 'Somebody else' })],
  ['a post is hidden', () => hideReported('hidden')],
  ['a post is shown', upholdAppeal],
  ['somebody is suspended', () => as(admin, 'POST /api/birdhouse/v1/people/:id/suspend', about(author))],
  ['somebody is restored', () => back(author)],
  ['somebody has left', () => as(admin, 'POST /api/birdhouse/v1/people/:id/leave', about(author))],
  ['somebody has come back', () => back(author)],
  [
    'a notification dismissed',
    async () => {
      const [one] = await as(reader, 'GET /api/v1/notifications')
      await as(reader, 'POST /api/v1/notifications/:id/dismiss', { params: { id: one?.id ?? '' } })
    },
  ],
  ['an answer deleted', () => as(reader, 'DELETE /api/v1/statuses/:id', on('answer'))],
  ['a post deleted', () => as(author, 'DELETE /api/v1/statuses/:id', on('kept'))],
  ['all notifications cleared', () => as(reader, 'POST /api/v1/notifications/clear')],
]

it('whatever is done', async () => {
  const wrong: string[] = []
  for (const one of [reader, author]) await pagesOf(one)
  for (const [what, act] of ACTS) {
    const readers = [reader, author]
    await act()
    const held = await Promise.all(readers.map(pagesOf))
    await forget()
    const fresh = await Promise.all(readers.map(pagesOf))
    for (const [at, pages] of fresh.entries())
      for (const [page, answer] of Object.entries(pages)) {
        const had = held[at]?.[page as keyof typeof pages]
        if (JSON.stringify(had) !== JSON.stringify(answer)) wrong.push(`${what}: ${page} of ${at}`)
      }
  }
  expect(wrong).toEqual([])
}, 40_000)

it('a post deleted empties what it stood in, and nothing else', async () => {
  const [one, another] = await addPeople(house, 2)
  const kept = await post(one, 'Kept')
  const pages = async () => {
    await as(reader, 'GET /api/v1/accounts/:id/statuses', { ...about(one), query: { limit: 1 } })
    await as(reader, 'GET /api/v1/statuses/:id/context', { params: { id: kept.id } })
  }
  /** The least of three: what else the server does meanwhile is counted too. */
  const least = async (count: () => Promise<number>) => Math.min(await count(), await count(), await count())
  await pages()
  expect(await least(() => countQueries(pages))).toBe(0)
  const afterAnother = async () => {
    const gone = await post(another, 'Gone')
    await pages()
    // Other nodes are told, which is a statement too.
    const told = hears((payload) => payload.includes('"post.deleted"') && payload.includes(gone.id))
    await as(another, 'DELETE /api/v1/statuses/:id', { params: { id: gone.id } })
    await told
    return countQueries(pages)
  }
  expect(await least(afterAnother)).toBe(0)
  await as(one, 'DELETE /api/v1/statuses/:id', {
    params: { id: (await post(one, 'Gone', { in_reply_to_id: kept.id })).id },
  })
  expect(await countQueries(pages)).toBeGreaterThan(0)
})
