import { afterAll, beforeAll, expect, it } from 'vitest'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

let house: TestHouse
let author: Somebody
let quoter: Somebody
let reader: Somebody

beforeAll(async () => {
  house = await openHouse()
  ;[author, quoter, reader] = await addPeople(house, 3)
  await reader.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: quoter.id } })
})
afterAll(async () => {
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
  await house.stop()
})

const post = async (by: Somebody, status: string, more = {}) =>
  (await by.caller.call('POST /api/v1/statuses', { body: { status, ...more } })).body
const trying = (by: Somebody, more: object) =>
  by.caller.call('POST /api/v1/statuses', { body: { status: 'Look at this', ...more } })
const see = async (by: Somebody, id: string) =>
  (await by.caller.call('GET /api/v1/statuses/:id', { params: { id } })).body
/** The one on top of the home, as it is put together from memory. */
const atHome = async (by: Somebody) => (await by.caller.call('GET /api/v1/timelines/home')).body[0]
const told = async (by: Somebody) =>
  (await by.caller.call('GET /api/v1/notifications')).body.map(({ type, status }) => [type, status?.id])

it('a quote shows what it quotes as it is now, counts it, and its author is told', async () => {
  const { id } = await post(author, 'The first word')
  const quoting = await post(quoter, 'Well said', { quoted_status_id: id })
  expect(quoting.quote).toMatchObject({
    state: 'accepted',
    quoted_status: { id, birdhouse: { text: 'The first word' }, quote: null },
  })
  expect(await see(author, id)).toMatchObject({ quotes_count: 1, quote_approval: { automatic: ['public'] } })
  expect(await told(author)).toContainEqual(['quote', quoting.id])
  for (let round = 0; round < 3; round++) expect((await atHome(reader))?.quote?.quoted_status?.id).toBe(id)
  await author.caller.call('PUT /api/v1/statuses/:id', {
    params: { id },
    body: { status: 'The second word' },
  })
  await reader.caller.call('POST /api/v1/statuses/:id/favourite', { params: { id } })
  expect((await atHome(reader))?.quote?.quoted_status).toMatchObject({
    favourited: true,
    favourites_count: 1,
    birdhouse: { text: 'The second word' },
  })
  expect((await see(quoter, quoting.id)).quote?.quoted_status).toMatchObject({
    favourited: false,
    favourites_count: 1,
  })
  const list = await reader.caller.call('GET /api/v1/statuses/:id/quotes', { params: { id } })
  expect(list.body.map((one) => one.id)).toEqual([quoting.id])
  const deeper = await post(author, 'Thank you', { quoted_status_id: quoting.id })
  expect(deeper.quote?.quoted_status).toMatchObject({
    id: quoting.id,
    quote: null,
    birdhouse: { quotes: true },
  })
})

it('a boost of a quote carries it', async () => {
  const { id } = await post(author, 'Boosted in a quote')
  const quoting = await post(author, 'Mine', { quoted_status_id: id })
  await quoter.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id: quoting.id } })
  for (let round = 0; round < 3; round++)
    expect((await atHome(reader))?.reblog?.quote?.quoted_status?.id).toBe(id)
})

it('who may not see what is quoted is told nothing of it', async () => {
  await quoter.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: author.id } })
  const { id } = await post(author, 'For followers only', { visibility: 'followers' })
  expect((await trying(quoter, { quoted_status_id: id })).body).toMatchObject({ code: 'quote_not_allowed' })
  expect((await trying(reader, { quoted_status_id: id })).status).toBe(404)
  const own = await post(author, 'As I said', { quoted_status_id: id })
  await quoter.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id: own.id } })
  for (let round = 0; round < 3; round++) {
    const shown = await reader.caller.call('GET /api/v1/timelines/home')
    expect(shown.body[0]?.reblog?.quote).toEqual({ state: 'unauthorized', quoted_status: null })
    expect(JSON.stringify(shown.body[0])).not.toContain(id)
  }
  expect((await see(quoter, own.id)).quote?.quoted_status?.id).toBe(id)
})

it('its author withdraws it, once and for all, and nobody else does', async () => {
  const { id } = await post(author, 'Not like this')
  const quoting = await post(quoter, 'See what they said', { quoted_status_id: id })
  const params = { id, quoting_id: quoting.id }
  const revoke = (by: Somebody) =>
    by.caller.call('POST /api/v1/statuses/:id/quotes/:quoting_id/revoke', { params })
  expect((await revoke(reader)).body).toMatchObject({ code: 'not_yours' })
  expect((await revoke(quoter)).body).toMatchObject({ code: 'not_yours' })
  expect((await atHome(reader))?.quote?.state).toBe('accepted')
  expect((await revoke(author)).body.quote).toEqual({ state: 'revoked', quoted_status: null })
  expect((await atHome(reader))?.quote).toEqual({ state: 'revoked', quoted_status: null })
  expect((await see(author, id)).quotes_count).toBe(0)
  expect(await told(author)).not.toContainEqual(['quote', quoting.id])
  expect((await reader.caller.call('GET /api/v1/statuses/:id/quotes', { params: { id } })).body).toEqual([])
})

it('what is deleted is gone from its quotes, and a deleted quote counts no more', async () => {
  const { id } = await post(author, 'Soon gone')
  const quoting = await post(quoter, 'Still here', { quoted_status_id: id })
  expect((await atHome(reader))?.quote?.state).toBe('accepted')
  await author.caller.call('DELETE /api/v1/statuses/:id', { params: { id } })
  expect((await atHome(reader))?.quote).toEqual({ state: 'deleted', quoted_status: null })
  expect((await see(quoter, quoting.id)).quote?.state).toBe('deleted')
  const stays = await post(author, 'Stays')
  const goes = await post(quoter, 'Goes', { quoted_status_id: stays.id })
  await quoter.caller.call('DELETE /api/v1/statuses/:id', { params: { id: goes.id } })
  expect((await see(author, stays.id)).quotes_count).toBe(0)
})

it('an author says who may quote, by default and for a post', async () => {
  const source = { quote_policy: 'followers' as const }
  const me = await author.caller.call('PATCH /api/v1/accounts/update_credentials', { body: { source } })
  expect(me.body.source.quote_policy).toBe('followers')
  const { id } = await post(author, 'For followers to quote')
  expect((await trying(reader, { quoted_status_id: id })).body).toMatchObject({ code: 'quote_not_allowed' })
  expect((await trying(quoter, { quoted_status_id: id })).status).toBe(200)
  const params = { id }
  const change = (by: Somebody, quote_approval_policy: 'public' | 'nobody') =>
    by.caller.call('PUT /api/v1/statuses/:id/interaction_policy', { params, body: { quote_approval_policy } })
  expect((await change(reader, 'public')).body).toMatchObject({ code: 'not_yours' })
  expect((await change(author, 'nobody')).body.quote_approval).toMatchObject({
    automatic: [],
    current_user: 'denied',
  })
  expect((await trying(quoter, { quoted_status_id: id })).body).toMatchObject({ code: 'quote_not_allowed' })
  expect((await trying(author, { quoted_status_id: id })).status).toBe(200)
  const free = await post(author, 'This one is free', { quote_approval_policy: 'public' })
  expect((await trying(reader, { quoted_status_id: free.id })).status).toBe(200)
  await author.caller.call('POST /api/v1/accounts/:id/block', { params: { id: reader.id } })
  expect((await trying(reader, { quoted_status_id: free.id })).status).not.toBe(200)
  await author.caller.call('POST /api/v1/accounts/:id/unblock', { params: { id: reader.id } })
})

it('only quotes that everybody may see are counted; who may see the others finds them in the list', async () => {
  const { id } = await post(author, 'Talk of it where you like', { quote_approval_policy: 'public' })
  const count = async () => (await see(reader, id)).quotes_count
  const inPrivate = await post(quoter, 'Among us', { quoted_status_id: id, visibility: 'followers' })
  const direct = { quoted_status_id: id, visibility: 'direct' }
  await post(quoter, `@${author.handle} between us`, direct)
  expect(await count()).toBe(0)
  const open = await post(quoter, 'Everybody look', { quoted_status_id: id })
  expect(await count()).toBe(1)
  const list = await reader.caller.call('GET /api/v1/statuses/:id/quotes', { params: { id } })
  expect(list.body.map((one) => one.id)).toEqual([open.id, inPrivate.id])
  await quoter.caller.call('DELETE /api/v1/statuses/:id', { params: { id: inPrivate.id } })
  expect(await count()).toBe(1)
  await hide(open.id)
  expect(await count()).toBe(0)
  await quoter.caller.call('DELETE /api/v1/statuses/:id', { params: { id: open.id } })
  expect(await count()).toBe(0)
})

it('quotes by somebody who is suspended are not counted as long as they are', async () => {
  const [administrator] = await addPeople(house, 1, 'administrator')
  const [troubled] = await addPeople(house, 1)
  const quoted: { id: string }[] = []
  for (const status of ['One', 'Two', 'Three'])
    quoted.push(await post(author, status, { quote_approval_policy: 'public' }))
  for (const { id } of quoted) await post(troubled, 'Look', { quoted_status_id: id })
  await post(quoter, 'Look too', { quoted_status_id: quoted[0]?.id ?? '' })
  const counts = () => Promise.all(quoted.map(async ({ id }) => (await see(reader, id)).quotes_count))
  expect(await counts()).toEqual([2, 1, 1])
  const change = (verb: 'suspend' | 'restore' | 'leave') =>
    administrator.caller.call(`POST /api/birdhouse/v1/people/:id/${verb}`, { params: { id: troubled.id } })
  for (const [verb, expected] of [
    ['suspend', [1, 0, 0]],
    ['restore', [2, 1, 1]],
    ['suspend', [1, 0, 0]],
    ['leave', [2, 1, 1]],
  ] as const) {
    await change(verb)
    await expect.poll(counts, { timeout: 10_000 }).toEqual(expected)
  }
  await post(quoter, 'And once more', { quoted_status_id: quoted[1]?.id ?? '' })
  expect(await counts()).toEqual([2, 2, 1])
})

it('many quotes at once, with some deleted and some withdrawn meanwhile, are counted right', async () => {
  const { id } = await post(author, 'Everybody quotes this', { quote_approval_policy: 'public' })
  const many = await addPeople(house, 12)
  await Promise.all(
    many.map(async (by, n) => {
      const made = await post(by, `Quote ${n}`, { quoted_status_id: id })
      const params = { id, quoting_id: made.id }
      if (n % 3 === 0) await by.caller.call('DELETE /api/v1/statuses/:id', { params: { id: made.id } })
      if (n % 3 === 1)
        await author.caller.call('POST /api/v1/statuses/:id/quotes/:quoting_id/revoke', { params })
    }),
  )
  const list = await reader.caller.call('GET /api/v1/statuses/:id/quotes', { params: { id } })
  expect((await see(reader, id)).quotes_count).toBe(list.body.length)
})

it('two who quote, delete and withdraw at the same moment are all let through', async () => {
  const seen = new Set<number>()
  for (let round = 0; round < 4; round += 1) {
    const { id } = await post(author, 'Everybody quotes this', { quote_approval_policy: 'public' })
    const quoting = () =>
      quoter.caller.call('POST /api/v1/statuses', { body: { status: 'So', quoted_status_id: id } })
    const made = await Promise.all(Array.from({ length: 8 }, quoting))
    const ids = made.map(({ body }) => body.id)
    const answers = await Promise.all([
      ...ids
        .slice(0, 4)
        .map((one) => quoter.caller.call('DELETE /api/v1/statuses/:id', { params: { id: one } })),
      ...[...ids, ...ids].map((one) =>
        author.caller.call('POST /api/v1/statuses/:id/quotes/:quoting_id/revoke', {
          params: { id, quoting_id: one },
        }),
      ),
      ...Array.from({ length: 8 }, quoting),
    ])
    for (const { status } of answers) seen.add(status)
    expect((await see(reader, id)).quotes_count).toBe(8)
  }
  // What was deleted first can't be withdrawn any more.
  expect([...seen].filter((status) => status !== 404)).toEqual([200])
})

/** As moderators do. */
async function hide(postId: string): Promise<void> {
  const [mod] = await addPeople(house, 1, 'moderator')
  const { body } = await reader.caller.call('POST /api/v1/reports', {
    body: { account_id: quoter.id, status_ids: [postId], category: 'spam', comment: '' },
  })
  await mod?.caller.call('POST /api/birdhouse/v1/reports/:id/decide', {
    params: { id: body.id },
    body: { kind: 'hidden', words: '' },
  })
}

it('who may answer is whom the author chose, and it is said on the post', async () => {
  const answer = async (by: Somebody, id: string) => {
    const { status, body } = await trying(by, { in_reply_to_id: id })
    return status === 200 ? 'yes' : (body as unknown as { code: string }).code
  }
  const asked = async (reply_policy: string, status = 'Who answers?') => {
    const made = await post(author, status, { reply_policy })
    expect(made.birdhouse.reply_policy).toBe(reply_policy)
    return [await answer(author, made.id), await answer(quoter, made.id), await answer(reader, made.id)]
  }
  const no = 'reply_not_allowed'
  await author.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: quoter.id } })
  expect(await asked('everyone')).toEqual(['yes', 'yes', 'yes'])
  expect(await asked('following')).toEqual(['yes', 'yes', no])
  expect(await asked('following', `And you, @${reader.handle}`)).toEqual(['yes', 'yes', 'yes'])
  expect(await asked('mentioned', `You, @${reader.handle}`)).toEqual(['yes', no, 'yes'])
  expect(await asked('nobody', `Not even you, @${reader.handle}`)).toEqual(['yes', no, no])
})

it('the rule of the first post holds for the answers below it, but for whom a post names or answers', async () => {
  const no = 'reply_not_allowed'
  const say = async (by: Somebody, in_reply_to_id: string, status = 'An answer') => {
    const { status: code, body } = await trying(by, { in_reply_to_id, status })
    return code === 200 ? body.id : (body as unknown as { code: string }).code
  }
  const first = await post(author, 'Whom I follow may answer', { reply_policy: 'following' })
  expect(first.birdhouse.thread_rule).toBeNull()
  const answer = await say(quoter, first.id)
  expect((await see(reader, answer)).birdhouse.thread_rule).toEqual({
    policy: 'following',
    account_id: author.id,
    name: expect.any(String),
  })
  expect(await say(reader, first.id)).toBe(no)
  expect(await say(reader, answer)).toBe(no)
  expect(await say(author, answer)).toMatch(/^\d+$/)
  const naming = await say(quoter, first.id, `What do you say, @${reader.handle}?`)
  const named = await say(reader, naming)
  expect(named).toMatch(/^\d+$/)
  expect(await say(reader, answer)).toBe(no)
  // Whoever is answered may answer that, and goes on below what they wrote themselves.
  const back = await say(quoter, named)
  expect(await say(reader, back)).toMatch(/^\d+$/)
  expect(await say(reader, named)).toMatch(/^\d+$/)

  const closed = await post(author, 'Nobody answers', { reply_policy: 'nobody' })
  const more = await say(author, closed.id, `One more thing, @${reader.handle}`)
  expect([await say(quoter, more), await say(reader, more)]).toEqual([no, no])
  const free = await post(author, 'Everyone answers')
  const below = await say(quoter, free.id)
  expect(await say(reader, below)).toMatch(/^\d+$/)
  expect((await see(reader, below)).birdhouse.thread_rule).toBeNull()
})

it('whoever is named in an answer learns the rule of its thread, not who began what they can’t see', async () => {
  const direct = { visibility: 'direct', reply_policy: 'mentioned' } as const
  const first = await post(author, `Between us, @${quoter.handle}`, direct)
  const answer = await post(quoter, `What do you say, @${reader.handle}?`, {
    visibility: 'direct',
    in_reply_to_id: first.id,
  })
  const rule = (await see(reader, answer.id)).birdhouse.thread_rule
  expect(rule).toEqual({ policy: 'mentioned', account_id: null, name: null })
})
