import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { openStream } from '#test/rig/stream.ts'

let house: TestHouse
let me: Somebody
let follower: Somebody
let stranger: Somebody
beforeAll(async () => {
  house = await openHouse({ sample: true })
})
afterAll(() => house.stop())
beforeEach(async () => {
  ;[me, follower, stranger] = await addPeople(house, 3)
  await follower.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: me.id } })
})

type Body = { status: string } & Record<string, unknown>
const post = async (body: Body, who = me) =>
  (await who.caller.call('POST /api/v1/statuses', { body })).body.id
const edit = (id: string, body: Body, who = me) =>
  who.caller.call('PUT /api/v1/statuses/:id', { params: { id }, body })
const read = async (id: string, who = me) =>
  (await who.caller.call('GET /api/v1/statuses/:id', { params: { id } })).body
const historyOf = async (id: string, who = me) =>
  (await who.caller.call('GET /api/v1/statuses/:id/history', { params: { id } })).body
const toldOf = async (id: string, who: Somebody) =>
  (await who.caller.call('GET /api/v1/notifications')).body
    .filter((one) => one.status?.id === id)
    .map((one) => one.type)

describe('an edited post', () => {
  it('says the new words everywhere, when it was edited, and keeps what is not sent', async () => {
    const id = await post({
      status: 'Teh first',
      full_text: 'All of it',
      spoiler_text: 'Careful',
      language: 'en',
    })
    const boost = await follower.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id } })
    await follower.caller.call('GET /api/v1/timelines/home')
    const { status, body } = await edit(id, { status: 'The first' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      id,
      spoiler_text: 'Careful',
      language: 'en',
      birdhouse: { text: 'The first', full_text: 'All of it', version: 2 },
    })
    expect(Date.parse(body.edited_at ?? '')).toBeGreaterThanOrEqual(Date.parse(body.created_at))
    const home = (await follower.caller.call('GET /api/v1/timelines/home')).body
    expect(home.find((one) => one.id === id)?.birdhouse.text).toBe('The first')
    const carried = await read(boost.body.id, stranger)
    expect(carried.reblog).toMatchObject({ edited_at: body.edited_at, birdhouse: { text: 'The first' } })
  })

  it('shows all that it said, oldest first, to whoever may see it', async () => {
    const id = await post({ status: 'One', full_text: 'Long one' })
    await edit(id, { status: 'Two', full_text: null, spoiler_text: 'Number' })
    await edit(id, { status: 'Three', spoiler_text: '' })
    const history = await historyOf(id, stranger)
    expect(history.map((one) => [one.birdhouse.text, one.birdhouse.full_text, one.spoiler_text])).toEqual([
      ['One', 'Long one', ''],
      ['Two', null, 'Number'],
      ['Three', null, ''],
    ])
    const { created_at, edited_at } = await read(id)
    expect(history[0]?.created_at).toBe(created_at)
    expect(history[2]?.created_at).toBe(edited_at)
  })

  it('stays as it is when the same is sent again', async () => {
    const id = await post({ status: 'The same' })
    const { body } = await edit(id, { status: 'The same' })
    expect(body).toMatchObject({ edited_at: null, birdhouse: { version: 1 } })
    expect(await historyOf(id)).toHaveLength(1)
  })

  it('is found by its new words and hashtags, and no longer by the old ones', async () => {
    const id = await post({ status: 'About the zebrafinch #oldtagx' })
    await edit(id, { status: 'About the budgerigarx #newtagx' })
    const found = async (q: string) =>
      (await stranger.caller.call('GET /api/v2/search', { query: { q, type: 'statuses' } })).body.statuses
        .length
    const tagged = async (hashtag: string) =>
      (await stranger.caller.call('GET /api/v1/timelines/tag/:hashtag', { params: { hashtag } })).body.length
    expect([await found('zebrafinch'), await found('budgerigarx')]).toEqual([0, 1])
    expect([await tagged('oldtagx'), await tagged('newtagx')]).toEqual([0, 1])
    expect((await read(id)).tags.map((tag) => tag.name)).toEqual(['newtagx'])
  })

  it('comes into the homes of those who follow its new hashtag, and leaves those of the old', async () => {
    const [before, after] = [`b${me.id}`, `a${me.id}`]
    await follower.caller.call('POST /api/v1/tags/:name/follow', { params: { name: after } })
    await stranger.caller.call('POST /api/v1/tags/:name/follow', { params: { name: before } })
    const id = await post({ status: `Tagged #${before}` })
    const has = async (who: Somebody) =>
      (await who.caller.call('GET /api/v1/timelines/home')).body.some((one) => one.id === id)
    expect([await has(follower), await has(stranger)]).toEqual([true, true])
    await edit(id, { status: `Tagged #${after}` })
    expect([await has(follower), await has(stranger)]).toEqual([true, false])
    await stranger.caller.call('POST /api/v1/tags/:name/follow', { params: { name: after } })
    await edit(id, { status: `Tagged #${before} again` })
    expect(await has(stranger)).toBe(true)
  })

  it('tells open pages of those who may see it', async () => {
    const [near, far] = [
      await openStream(house.url, follower.caller),
      await openStream(house.url, stranger.caller),
    ]
    const id = await post({ status: 'For followers', visibility: 'followers' })
    await edit(id, { status: 'For followers only' })
    const open = await post({ status: 'For all' })
    await edit(open, { status: 'For everybody' })
    for (const stream of [near, far])
      await stream.until((one) => one.name === 'edited' && one.data.id === open)
    const heard = (stream: typeof near) =>
      stream.events.some((one) => one.name === 'edited' && one.data.id === id)
    expect([heard(near), heard(far)]).toEqual([true, false])
    near.close()
    far.close()
  })
})

describe('who is told', () => {
  it('somebody newly named, once however often the name goes and comes', async () => {
    const id = await post({ status: 'Who knows?' })
    for (const status of [`Ask @${stranger.handle}`, 'Who knows?', `Ask @${stranger.handle} again`])
      await edit(id, { status })
    expect(await toldOf(id, stranger)).toEqual(['mention'])
    expect((await read(id)).mentions.map((one) => one.id)).toEqual([stranger.id])
  })

  it('whoever boosted or answered it, with one notification for all edits; nobody else, and not its author', async () => {
    const id = await post({ status: 'Lunch at twelve' })
    await follower.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id } })
    await post({ status: 'I come too', in_reply_to_id: id }, stranger)
    await post({ status: 'And so do I', in_reply_to_id: id })
    await edit(id, { status: 'Lunch at one' })
    await edit(id, { status: 'Lunch at two' })
    expect(await toldOf(id, follower)).toEqual(['update'])
    expect(await toldOf(id, stranger)).toEqual(['update'])
    expect(await toldOf(id, me)).not.toContain('update')
  })
})

describe('an edit is refused', () => {
  it('to everybody but the author, and alike to those who may not see the post', async () => {
    const [open, closed] = [
      await post({ status: 'Mine' }),
      await post({ status: 'Mine', visibility: 'followers' }),
    ]
    expect((await edit(open, { status: 'Yours' }, stranger)).body).toMatchObject({ code: 'not_yours' })
    expect((await edit(closed, { status: 'Yours' }, stranger)).body).toMatchObject({ code: 'not_found' })
    expect((await edit('1', { status: 'Yours' }, stranger)).body).toMatchObject({ code: 'not_found' })
    const boost = await follower.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id: open } })
    expect((await edit(boost.body.id, { status: 'Mine now' }, follower)).body).toMatchObject({
      code: 'not_found',
    })
  })

  it('when the post has moved on since it was read, and of many at once one is taken', async () => {
    const id = await post({ status: 'Draft' })
    await edit(id, { status: 'From the phone', version: 1 })
    const stale = await edit(id, { status: 'From the desk', version: 1 })
    expect(stale.status).toBe(409)
    expect(stale.body).toMatchObject({ code: 'post_changed' })
    const race = await Promise.all(
      Array.from({ length: 8 }, (_, n) => edit(id, { status: `At once ${n}`, version: 2 })),
    )
    expect(race.map((one) => one.status).toSorted()).toEqual([200, ...Array(7).fill(409)])
    expect(await historyOf(id)).toHaveLength(3)
  })

  it('when it would let somebody see a post who could not before', async () => {
    const direct = await post({ status: `Between us @${follower.handle}`, visibility: 'direct' })
    const followers = await post({ status: 'For those who follow me', visibility: 'followers' })
    for (const id of [direct, followers]) {
      const refused = await edit(id, { status: `And @${stranger.handle} too` })
      expect(refused.body).toMatchObject({ code: 'edit_names_more' })
      const params = { id }
      expect((await stranger.caller.call('GET /api/v1/statuses/:id', { params })).status).toBe(404)
    }
    expect((await edit(followers, { status: `Also @${follower.handle}` })).status).toBe(200)
  })

  it('when it says nothing or too much, or comes for the fiftieth time', async () => {
    const id = await post({ status: 'Once' })
    expect((await edit(id, { status: '  ' })).body).toMatchObject({ code: 'post_empty' })
    expect((await edit(id, { status: 'x'.repeat(300) })).body).toMatchObject({ code: 'post_too_long' })
    for (let n = 2; n <= 50; n++) expect((await edit(id, { status: `Take ${n}` })).status).toBe(200)
    expect((await edit(id, { status: 'One too many' })).body).toMatchObject({ code: 'too_many_edits' })
    expect(await historyOf(id)).toHaveLength(50)
  })
})

it('who was named in a direct post still sees it when the name is edited away', async () => {
  const id = await post({ status: `Between us @${follower.handle}`, visibility: 'direct' })
  expect((await edit(id, { status: 'Between us' })).status).toBe(200)
  expect((await read(id, follower)).birdhouse.text).toBe('Between us')
})

it('a deleted post leaves nothing of what it said', async () => {
  const id = await post({ status: 'A secret' })
  await edit(id, { status: 'No secret' })
  await me.caller.call('DELETE /api/v1/statuses/:id', { params: { id } })
  const params = { id }
  expect((await me.caller.call('GET /api/v1/statuses/:id/history', { params })).status).toBe(404)
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
})
