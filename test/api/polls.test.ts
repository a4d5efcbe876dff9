import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { notifyPeople } from '#server/domains/notifications/index.ts'
import { endPolls } from '#server/domains/posts/index.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { openDatabase, type Store } from '#server/store/database.ts'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'
import { openStream } from '#test/rig/stream.ts'

let house: TestHouse
let store: Store
let author: Somebody
let follower: Somebody
let stranger: Somebody
beforeAll(async () => {
  house = await openHouse({ sample: true })
  store = openDatabase(house.databaseUrl, 2, () => {})
})
afterAll(async () => {
  await store.close()
  await house.stop()
})
beforeEach(async () => {
  ;[author, follower, stranger] = await addPeople(house, 3)
  await follower.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: author.id } })
})

const OPTIONS = ['Soup', 'Pie', 'Salad']
type Poll = { options?: string[]; expires_in?: number; multiple?: boolean; hide_totals?: boolean }
const ask = (poll: Poll = {}, more: object = {}) =>
  author.caller.call('POST /api/v1/statuses', {
    body: { status: 'What is for lunch?', poll: { options: OPTIONS, expires_in: 3600, ...poll }, ...more },
  })
const post = async (poll?: Poll, more?: object) => (await ask(poll, more)).body.id
const vote = (id: string, choices: number[], who = follower) =>
  who.caller.call('POST /api/v1/polls/:id/votes', { params: { id }, body: { choices } })
const read = async (id: string, who: Somebody) =>
  (await who.caller.call('GET /api/v1/polls/:id', { params: { id } })).body

/** As if its time had come, and the nodes had read it anew. */
async function letEnd(id: string): Promise<void> {
  await withDatabase(house.databaseUrl, async (client) => {
    await client.query(`update poll set expires_at = now() - interval '1 second' where post_id = $1`, [id])
    const told = [{ name: 'directory.changed', facts: {} }]
    await client.query(`select pg_notify('birdhouse_events', $1)`, [JSON.stringify({ from: 'me', told })])
  })
  await expect.poll(async () => (await read(id, author)).expired).toBe(true)
}

describe('a poll', () => {
  it('is part of its post, and counts each vote for everybody at once', async () => {
    const asked = await ask()
    const { id, poll } = asked.body
    expect(poll).toMatchObject({
      id,
      voted: false,
      own_votes: [],
      votes_count: 0,
      multiple: false,
      expired: false,
    })
    expect(poll?.options.map((option) => option.title)).toEqual(OPTIONS)
    await stranger.caller.call('GET /api/v1/statuses/:id', { params: { id } })
    const voted = await vote(id, [1])
    expect(voted.body).toMatchObject({ voted: true, own_votes: [1], votes_count: 1, voters_count: 1 })
    const seen = (await stranger.caller.call('GET /api/v1/statuses/:id', { params: { id } })).body.poll
    expect(seen).toMatchObject({ voted: false, own_votes: [], votes_count: 1 })
    expect(seen?.options.map((option) => option.votes_count)).toEqual([0, 1, 0])
    const home = (await follower.caller.call('GET /api/v1/timelines/home')).body
    expect(home.find((one) => one.id === id)?.poll).toMatchObject({ voted: true, own_votes: [1] })
  })

  it('takes several choices where it allows them, each once', async () => {
    const id = await post({ multiple: true })
    expect((await vote(id, [2, 0, 2])).body).toMatchObject({
      own_votes: [0, 2],
      votes_count: 2,
      voters_count: 1,
    })
    expect((await vote(id, [0], stranger)).body.options.map((one) => one.votes_count)).toEqual([2, 0, 1])
  })

  it('hides its totals until it is over where that was asked for, from its author too', async () => {
    const id = await post({ hide_totals: true })
    await vote(id, [1])
    for (const who of [author, follower, stranger])
      expect((await read(id, who)).options.map((one) => one.votes_count)).toEqual([null, null, null])
    await letEnd(id)
    expect((await read(id, stranger)).options.map((one) => one.votes_count)).toEqual([0, 1, 0])
  })

  it('is carried by boosts, where it is voted in too', async () => {
    const id = await post()
    const boost = (await stranger.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id } })).body
    expect(boost.reblog?.poll).toMatchObject({ id })
    expect((await vote(boost.id, [0])).body).toMatchObject({ id, votes_count: 1 })
  })

  it('stays through an edit of its post, and is in its history', async () => {
    const id = await post()
    await vote(id, [0])
    const edited = await author.caller.call('PUT /api/v1/statuses/:id', {
      params: { id },
      body: { status: 'What is for dinner?', poll: { options: OPTIONS, expires_in: 300 } },
    })
    expect(edited.body.poll).toMatchObject({ votes_count: 1 })
    const [first] = (await author.caller.call('GET /api/v1/statuses/:id/history', { params: { id } })).body
    expect(first?.poll?.options.map((one) => one.title)).toEqual(OPTIONS)
    for (const poll of [null, { options: ['Tea', 'Pie', 'Salad'], expires_in: 300 }]) {
      const body = { status: 'Changed', poll }
      const refused = await author.caller.call('PUT /api/v1/statuses/:id', { params: { id }, body })
      expect(refused.body).toMatchObject({ code: 'poll_fixed' })
    }
  })
})

describe('a vote', () => {
  it('is refused a second time, whatever it is for', async () => {
    const id = await post()
    expect((await vote(id, [0])).status).toBe(200)
    for (const choice of [0, 1]) {
      const again = await vote(id, [choice])
      expect([again.status, again.body]).toMatchObject([422, { code: 'poll_voted' }])
    }
    expect(await read(id, follower)).toMatchObject({ votes_count: 1, own_votes: [0] })
  })

  it('counts once when one person sends many at the same time, and all of those of many people', async () => {
    const id = await post()
    const same = await Promise.all(Array.from({ length: 20 }, (_, n) => vote(id, [n % 3])))
    expect(same.filter((one) => one.status === 200)).toHaveLength(1)
    const crowd = await addPeople(house, 20)
    const answers = await Promise.all(crowd.map((one, n) => vote(id, [n % 3], one)))
    expect(answers.every((one) => one.status === 200)).toBe(true)
    expect(await read(id, author)).toMatchObject({ votes_count: 21, voters_count: 21 })
    expect(await findInconsistencies(house.databaseUrl)).toEqual({})
  })

  it.each([
    ['nothing', []],
    ['what is no option', [3]],
    ['less than the first', [-1]],
    ['two where one is asked for', [0, 1]],
  ])('for %s is refused', async (_, choices) => {
    const id = await post()
    expect((await vote(id, choices)).body).toMatchObject({ code: 'poll_choices' })
    expect(await read(id, follower)).toMatchObject({ voted: false, votes_count: 0 })
  })

  it('in one’s own poll is refused, and so is one in a post that has none', async () => {
    const id = await post()
    expect((await vote(id, [0], author)).body).toMatchObject({ code: 'poll_own' })
    const plain = (await author.caller.call('POST /api/v1/statuses', { body: { status: 'No poll' } })).body.id
    expect((await vote(plain, [0])).status).toBe(404)
    expect(await read(plain, follower)).toMatchObject({ code: 'not_found' })
  })

  it('is for those alone who may see the post', async () => {
    const followers = await post({}, { visibility: 'followers' })
    const direct = await post({}, { visibility: 'direct', status: `Only @${follower.handle}` })
    for (const id of [followers, direct]) {
      expect((await vote(id, [0], stranger)).body).toMatchObject({ code: 'not_found' })
      expect((await vote(id, [0], follower)).status).toBe(200)
    }
  })

  it('is secret: nobody is told for what another voted, in any answer', async () => {
    const id = await post()
    await vote(id, [2], stranger)
    for (const who of [author, follower]) {
      const params = { id }
      const answers = [
        await who.caller.call('GET /api/v1/statuses/:id', { params }),
        await who.caller.call('GET /api/v1/polls/:id', { params }),
        await who.caller.call('GET /api/v1/statuses/:id/context', { params }),
        await who.caller.call('GET /api/v1/notifications'),
      ]
      expect(JSON.stringify(answers.map((one) => one.body))).not.toContain(stranger.id)
      expect(await read(id, who)).toMatchObject({ voted: false, own_votes: [] })
    }
  })
})

describe('when it is over', () => {
  it('no vote counts any more, and whoever voted or asked hears of it once', async () => {
    const id = await post()
    await vote(id, [0])
    await letEnd(id)
    expect((await vote(id, [0], stranger)).body).toMatchObject({ code: 'poll_over' })
    const events = createEventBus(store.db)
    notifyPeople(events)
    const ground = { db: store.db, events, clock: () => new Date() }
    await Promise.all([endPolls(ground), endPolls(ground)])
    expect(await endPolls(ground)).toBe(0)
    const told = async (who: Somebody) =>
      (await who.caller.call('GET /api/v1/notifications')).body
        .filter((one) => one.status?.id === id)
        .map((one) => [one.type, one.account.id])
    expect(await told(author)).toEqual([['poll', author.id]])
    expect(await told(follower)).toEqual([['poll', author.id]])
    expect(await told(stranger)).toEqual([])
  })
})

it('its end comes to the open pages of those who may see it, with the result', async () => {
  const id = await post({ hide_totals: true }, { visibility: 'followers' })
  await vote(id, [1])
  const [near, far] = [
    await openStream(house.url, follower.caller),
    await openStream(house.url, stranger.caller),
  ]
  await letEnd(id)
  const told = [{ name: 'poll.ended', facts: { postId: id, authorId: author.id } }]
  await withDatabase(house.databaseUrl, (client) =>
    client.query(`select pg_notify('birdhouse_events', $1)`, [JSON.stringify({ from: 'me', told })]),
  )
  const { data } = await near.until((one) => one.name === 'edited' && one.data.id === id)
  expect(data).toMatchObject({
    poll: { expired: true, own_votes: [1], options: [{}, { votes_count: 1 }, {}] },
  })
  const last = await post()
  await far.until((one) => one.name === 'post' && one.data.id === last)
  expect(far.events.some((one) => one.data.id === id)).toBe(false)
  near.close()
  far.close()
})

describe('what is no poll is refused', () => {
  it.each<[string, string, Poll]>([
    ['one option', 'poll_options', { options: ['Soup'] }],
    ['nine options', 'poll_options', { options: [...'abcdefghi'] }],
    ['the same twice', 'poll_options', { options: ['Soup', ' Soup '] }],
    ['an empty option', 'poll_options', { options: ['Soup', '  '] }],
    ['an option of 51 characters', 'poll_options', { options: ['Soup', 'x'.repeat(51)] }],
    ['less than five minutes', 'poll_time', { expires_in: 299 }],
    ['more than 31 days', 'poll_time', { expires_in: 31 * 86_400 + 1 }],
  ])('%s', async (_, code, poll) => {
    expect((await ask(poll)).body).toMatchObject({ code })
  })
})

it('a deleted post takes its poll and all votes along', async () => {
  const id = await post()
  await vote(id, [0])
  await author.caller.call('DELETE /api/v1/statuses/:id', { params: { id } })
  expect(await read(id, follower)).toMatchObject({ code: 'not_found' })
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
})
