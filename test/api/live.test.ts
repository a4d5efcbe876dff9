import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Visibility } from '#contract/mastodon/status.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { openStream, type Stream } from '#test/rig/stream.ts'

let house: TestHouse
let author: Caller
let authorId: string
const HANDLES = ['dave.pokere', 'anahera.ngata', 'isla.drummond'] as const
const readers: { caller: Caller; stream: Stream }[] = []

/** Dave follows the author, Anahera is named, Isla is neither. */
beforeAll(async () => {
  house = await openHouse({ sample: true })
  author = await house.signIn('tui.armitage')
  authorId = (await author.call('GET /api/v1/accounts/verify_credentials')).body.id
  for (const handle of HANDLES) {
    const caller = await house.signIn(handle)
    const follows = handle === 'dave.pokere'
    await caller.call(follows ? 'POST /api/v1/accounts/:id/follow' : 'POST /api/v1/accounts/:id/unfollow', {
      params: { id: authorId },
    })
    readers.push({ caller, stream: await openStream(house.url, caller) })
  }
})
afterAll(async () => {
  for (const { stream } of readers) stream.close()
  await house.stop()
})

const post = async (status: string, visibility: Visibility, more = {}) =>
  (await author.call('POST /api/v1/statuses', { body: { status, visibility, ...more } })).body.id

/** Waits for those who should get it; the others have not got it by the time a later post has come to all. */
async function expectGot(name: string, id: string, may: readonly boolean[]): Promise<void> {
  const got = ({ stream }: (typeof readers)[number], wanted = id, called = name) =>
    stream.until((one) => one.name === called && one.data.id === wanted)
  await Promise.all(readers.filter((_, at) => may[at]).map((reader) => got(reader)))
  const last = await post('The end of this round', 'company')
  await Promise.all(readers.map((reader) => got(reader, last, 'post')))
  const have = readers.map(({ stream }) =>
    stream.events.some((one) => one.name === name && one.data.id === id),
  )
  expect(have).toEqual(may)
}

it.each([
  ['company', [true, true, true]],
  ['followers', [true, true, false]],
  ['direct', [false, true, false]],
] as const)(
  'a post to %s comes to the open pages of those who may see it, and so does its end',
  async (to, may) => {
    const id = await post('Numbat at noon, @anahera.ngata', to)
    await expectGot('post', id, may)
    await author.call('DELETE /api/v1/statuses/:id', { params: { id } })
    await expectGot('deleted', id, may)
  },
)

it('an answer comes to everybody who may see it, for the threads that they have open', async () => {
  const parent = await post('Who has the ladder?', 'company')
  const answer = await post('Found it', 'company', { in_reply_to_id: parent })
  await expectGot('post', answer, [true, true, true])
})

it('home comes with its reason, and a boost with the reader’s own marks', async () => {
  const [dave] = readers
  if (dave === undefined) throw new Error('nobody reads')
  const id = await post('Quoll at one', 'company')
  const arrived = await dave.stream.until((one) => one.name === 'home' && one.data.id === id)
  expect(arrived.data).toMatchObject({ why: { kind: 'follows_author' } })
  const isla = await house.signIn('isla.drummond')
  const theirs = (await isla.call('POST /api/v1/statuses', { body: { status: 'Bilby' } })).body
  await dave.caller.call('POST /api/v1/accounts/:id/unfollow', { params: { id: theirs.account.id } })
  await dave.caller.call('POST /api/v1/statuses/:id/favourite', { params: { id: theirs.id } })
  const boost = (await author.call('POST /api/v1/statuses/:id/reblog', { params: { id: theirs.id } })).body.id
  const carried = await dave.stream.until((one) => one.name === 'home' && one.data.id === boost)
  expect(carried.data).toMatchObject({ reblog: { id: theirs.id, favourited: true } })
})

it('a person who loses access stops receiving at once', async () => {
  const [admin, leaver] = [await house.signIn('wei.zhou'), await house.signIn('rewi.matenga')]
  const stream = await openStream(house.url, leaver)
  const { id } = (await leaver.call('GET /api/v1/accounts/verify_credentials')).body
  await admin.call('POST /api/birdhouse/v1/people/:id/suspend', { params: { id } })
  await stream.ended
  expect(stream.events.at(-1)).toEqual({ name: 'ended', data: { reason: 'access_ended' } })
  expect((await leaver.call('GET /api/v1/timelines/home')).status).toBe(401)
})

it('signing out somewhere ends the stream there and nowhere else', async () => {
  const [here, there] = [await house.signIn('isla.drummond'), await house.signIn('isla.drummond')]
  const [mine, other] = [await openStream(house.url, here), await openStream(house.url, there)]
  await there.call('DELETE /api/birdhouse/v1/session')
  await other.ended
  expect(other.events.at(-1)).toEqual({ name: 'ended', data: { reason: 'signed_out' } })
  const id = await post('Still here?', 'company')
  await mine.until((one) => one.name === 'post' && one.data.id === id)
  mine.close()
})

it('lists are told of what comes into them: posts, boosts and answers among their people, to their owner alone', async () => {
  const reader = readers[2]
  if (reader === undefined) throw new Error('nobody reads')
  const { id: list } = (await reader.caller.call('POST /api/v1/lists', { body: { title: 'Live' } })).body
  await reader.caller.call('POST /api/v1/lists/:id/accounts', {
    params: { id: list },
    body: { account_ids: [authorId] },
  })
  const inList = ({ name, data }: { name: string; data: object }) => {
    const said = data as { list_id?: string; status?: { id: string } }
    return name === 'list' && said.list_id === list ? said.status?.id : undefined
  }
  const first = await post('Into the list', 'company')
  await reader.stream.until((one) => inList(one) === first)
  const [other] = readers
  const theirs = (await other?.caller.call('POST /api/v1/statuses', { body: { status: 'By somebody else' } }))
    ?.body.id
  const away = await post('An answer to somebody outside', 'company', { in_reply_to_id: theirs })
  const quiet = await post('For followers', 'followers')
  const boost = (await author.call('POST /api/v1/statuses/:id/reblog', { params: { id: theirs ?? '' } })).body
    .id
  await reader.stream.until((one) => inList(one) === boost)
  const told = reader.stream.events.map((one) => inList(one))
  for (const id of [theirs, away, quiet]) expect(told).not.toContain(id)
  expect(other?.stream.events.some((one) => one.name === 'list')).toBe(false)
})

it('the votes of others in a poll are told of, together and not one by one', async () => {
  const poll = { options: ['This', 'That'], expires_in: 3_600 }
  const id = await post('Which one?', 'company', { poll })
  const voters = readers.slice(0, 2)
  await Promise.all(
    voters.map(({ caller }) =>
      caller.call('POST /api/v1/polls/:id/votes', { params: { id }, body: { choices: [0] } }),
    ),
  )
  const reader = readers[2]
  const seen = await reader?.stream.until((one) => one.name === 'edited' && one.data.id === id)
  expect(seen?.data).toMatchObject({ poll: { votes_count: 2, voted: false } })
  expect(reader?.stream.events.filter((one) => one.name === 'edited' && one.data.id === id)).toHaveLength(1)
})
