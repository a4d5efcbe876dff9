import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { streamEvents } from '#contract/live/streaming.ts'
import { announce } from '#test/rig/announce.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'
import { drawing, upload } from '#test/rig/pictures.ts'
import {
  type Frame,
  idIn,
  listWith,
  openSocket,
  type StreamSocket,
  subscribe,
  tokenOf,
} from '#test/rig/streaming.ts'

let house: TestHouse
let author: Somebody
let follower: Somebody
let named: Somebody
let stranger: Somebody
const sockets = new Map<Somebody, StreamSocket>()

const STREAMS = [
  { stream: 'user' },
  { stream: 'user:notification' },
  { stream: 'public' },
  { stream: 'public:local' },
  { stream: 'public:remote' },
  { stream: 'public:media' },
  { stream: 'hashtag', tag: 'Numbat' },
  { stream: 'hashtag:local', tag: 'numbat' },
  { stream: 'direct' },
]

/** One follows the author, one is named, one is neither; each has the author in a list. */
beforeAll(async () => {
  house = await openHouse({ sample: true })
  ;[author, follower, named, stranger] = await addPeople(house, 4)
  await follower.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: author.id } })
  for (const reader of [follower, named, stranger]) {
    const list = await listWith(reader, author)
    const socket = await openSocket(house.url, { token: tokenOf(reader.caller) })
    await subscribe(socket, ...STREAMS, { stream: 'list', list })
    sockets.set(reader, socket)
  }
})
afterAll(async () => {
  for (const { ws } of sockets.values()) ws.terminate()
  await house.stop()
})

const socketOf = (reader: Somebody): StreamSocket => {
  const socket = sockets.get(reader)
  if (socket === undefined) throw new Error('nobody reads')
  return socket
}

const post = async (body: object, by: Caller = author.caller) =>
  (await by.call('POST /api/v1/statuses', { body: { status: 'Numbat', ...body } as never })).body.id

/** Comes to everybody on each way that a post takes, later than what came before it: for what is not to have come. */
async function end(): Promise<void> {
  const last = await post({ status: 'The end of this round' })
  const comes = (reader: Somebody, name: string) =>
    socketOf(reader).until((frame) => idIn(frame) === last && frame.stream?.[0] === name)
  await Promise.all([
    comes(follower, 'user'),
    ...[...sockets.keys()].flatMap((reader) => [comes(reader, 'list'), comes(reader, 'public:local')]),
  ])
}

/** As which events, and on which streams, a reader was told of it. */
const toldOf = (reader: Somebody, fits: (frame: Frame) => boolean, event: string) =>
  new Set(
    socketOf(reader)
      .frames.filter((frame) => frame.event === event && fits(frame))
      .map(({ stream }) => (stream?.[0] === 'list' ? 'list' : stream?.join(' '))),
  )

/** Each post is told of by itself, and may be overtaken: what is to come is waited for. */
const expectTold = (
  reader: Somebody,
  fits: (frame: Frame) => boolean,
  event: string,
  streams: readonly string[],
) => expect.poll(() => toldOf(reader, fits, event)).toEqual(new Set(streams))

const PUBLIC = ['public', 'public:local']
const TAGGED = ['hashtag Numbat', 'hashtag:local numbat']

describe('posts come on the streams in whose timelines they stand', () => {
  it.each([
    ['company', {}, ['user', 'list', ...PUBLIC], ['list', ...PUBLIC], ['list', ...PUBLIC]],
    [
      'the company with a hashtag',
      { status: 'At noon #NUMBAT' },
      ['user', 'list', ...PUBLIC, ...TAGGED],
      ['list', ...PUBLIC, ...TAGGED],
      ['list', ...PUBLIC, ...TAGGED],
    ],
    [
      'the company, quietly',
      { status: 'At noon #numbat', visibility: 'unlisted' },
      ['user', 'list', ...TAGGED],
      ['list', ...TAGGED],
      ['list', ...TAGGED],
    ],
    ['followers', { status: '#numbat', visibility: 'private' }, ['user', 'list', ...TAGGED], [], []],
    [
      'whom it names',
      { status: '#numbat @named', visibility: 'direct' },
      [],
      ['user', 'list', ...TAGGED],
      [],
    ],
  ] as const)('to %s', async (_to, body, toFollower, toNamed, toStranger) => {
    const status = 'status' in body ? body.status.replace('@named', `@${named.handle}`) : 'Numbat'
    const id = await post({ ...body, status })
    await end()
    for (const [reader, streams] of [
      [follower, toFollower],
      [named, toNamed],
      [stranger, toStranger],
    ] as const)
      await expectTold(reader, (frame) => idIn(frame) === id, 'update', streams)
    await author.caller.call('DELETE /api/v1/statuses/:id', { params: { id } })
    await end()
    for (const [reader, streams] of [
      [follower, toFollower],
      [named, toNamed],
      [stranger, toStranger],
    ] as const)
      await expect
        .poll(() => toldOf(reader, (frame) => frame.payload === id, 'delete').has('user'))
        .toBe(streams.length > 0)
  })

  it('answers and boosts are not on the public streams; what has a picture is on those of media', async () => {
    const theirs = await post({ status: 'By somebody else' }, stranger.caller)
    const answer = await post({ status: 'So #numbat', in_reply_to_id: theirs })
    const boost = (await author.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id: theirs } }))
      .body.id
    const medium = (await upload(house, author.caller, await drawing())).body.id
    const picture = await post({ status: 'Look', media_ids: [medium] })
    await end()
    const expectOn = (id: string, streams: readonly string[]) =>
      expectTold(follower, (frame) => idIn(frame) === id, 'update', streams)
    await expectOn(answer, TAGGED)
    await expectOn(boost, ['user', 'list'])
    await expectOn(picture, ['user', 'list', 'public:media', ...PUBLIC])
  })

  it('what a reader mutes does not come, and what they filter says so', async () => {
    const { caller } = stranger
    await caller.call('POST /api/v2/filters', {
      body: {
        ...{ title: 'Rugby', context: ['public'], filter_action: 'warn' },
        keywords_attributes: [{ keyword: 'scrum', whole_word: true }],
      },
    })
    await socketOf(stranger).until((frame) => frame.event === 'filters_changed')
    const filtered = await post({ status: 'A scrum' })
    const seen = await socketOf(stranger).until((frame) => idIn(frame) === filtered)
    expect(seen.payload).toMatchObject({ filtered: [{ filter: { title: 'Rugby' } }] })
    expect((await socketOf(named).until((frame) => idIn(frame) === filtered)).payload).toMatchObject({
      filtered: [],
    })
    await caller.call('POST /api/v1/tags/:name/follow', { params: { name: 'tents' } })
    await caller.call('POST /api/birdhouse/v1/hashtags/:name/mute', { params: { name: 'tents' }, body: {} })
    const silenced = await post({ status: 'About #tents' })
    await end()
    await expectTold(stranger, (frame) => idIn(frame) === silenced, 'update', ['list'])
    await expectTold(named, (frame) => idIn(frame) === silenced, 'update', ['list', ...PUBLIC])
    await caller.call('POST /api/v1/accounts/:id/mute', { params: { id: author.id }, body: {} })
    const muted = await post({ status: 'Quiet now #numbat' })
    // Whoever unmutes before it is told of is told.
    for (const on of ['list', 'public:local', 'hashtag'])
      await socketOf(named).until((frame) => idIn(frame) === muted && frame.stream?.[0] === on)
    await caller.call('POST /api/v1/accounts/:id/unmute', { params: { id: author.id } })
    await end()
    expect(toldOf(stranger, (frame) => idIn(frame) === muted, 'update')).toEqual(new Set())
  })
})

it('an edited post comes as it is now, and a deleted one by its id', async () => {
  const id = await post({ status: 'First #numbat' })
  await author.caller.call('PUT /api/v1/statuses/:id', { params: { id }, body: { status: 'Second #numbat' } })
  await end()
  await expectTold(follower, (frame) => idIn(frame) === id, 'status.update', [
    ...['user', 'list', ...PUBLIC, ...TAGGED],
  ])
  const told = await socketOf(follower).until(
    (frame) => frame.event === 'status.update' && idIn(frame) === id,
  )
  expect(JSON.stringify(told.payload)).toContain('Second')
})

it('notifications, conversations and announcements come to whom they concern alone', async () => {
  const direct = await post({ status: `@${named.handle} a word`, visibility: 'direct' })
  const socket = socketOf(named)
  const notified = await socket.until(
    (frame) => frame.event === 'notification' && frame.stream?.[0] === 'user:notification',
  )
  expect(streamEvents.notification.parse(notified.payload)).toMatchObject({ type: 'mention' })
  await socket.until((frame) => frame.event === 'notification' && frame.stream?.[0] === 'user')
  const conversation = await socket.until((frame) => frame.event === 'conversation' && idIn(frame) === direct)
  expect(conversation).toMatchObject({
    stream: ['direct'],
    payload: { unread: true, last_status: { id: direct }, accounts: [{ id: author.id }] },
  })
  const announcer = await house.signIn('wei.zhou')
  const id = await announce(announcer)
  const announced = await socketOf(stranger).until(
    (frame) => frame.event === 'announcement' && idIn(frame) === id,
  )
  expect(announced.stream).toEqual(['user'])
  expect(streamEvents.announcement.parse(announced.payload).content).toContain('New prices')
  await announcer.call('POST /api/birdhouse/v1/announcements/:id/withdraw', { params: { id } })
  await socketOf(stranger).until((frame) => frame.event === 'announcement.delete' && frame.payload === id)
  for (const reader of [follower, stranger])
    expect(socketOf(reader).frames.filter(({ event }) => event === 'conversation')).toEqual([])
})

it('what waited of somebody and is let in is said in a word', async () => {
  const { caller } = named
  await caller.call('PATCH /api/v2/notifications/policy', { body: { for_not_following: 'filter' } })
  await post({ status: `@${named.handle} hello` }, stranger.caller)
  await caller.call('POST /api/v1/notifications/requests/accept', { body: { id: [stranger.id] } })
  const merged = await socketOf(named).until(
    ({ event, stream }) => event === 'notifications_merged' && stream?.[0] === 'user:notification',
  )
  expect(merged.payload).toBe(1)
  await caller.call('PATCH /api/v2/notifications/policy', { body: { for_not_following: 'accept' } })
})

it('what is opened with a list carries it from the moment that it is open', async () => {
  const list = await listWith(stranger, author)
  const order: string[] = []
  const socket = await withDatabase(house.databaseUrl, async (client) => {
    await client.query('begin')
    await client.query('lock table list')
    const opening = openSocket(house.url, {
      token: tokenOf(stranger.caller),
      query: { stream: 'list', list },
    }).then((opened) => {
      order.push('open')
      return opened
    })
    const waits = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
    await expect.poll(async () => (await client.query(waits)).rowCount).toBeGreaterThan(0)
    // What was sent before this has come by then.
    await fetch(`${house.url}/healthz`)
    order.push('the list is found')
    await client.query('commit')
    return opening
  })
  expect(order).toEqual(['the list is found', 'open'])
  const id = await post({ status: 'Into the list' })
  await socket.until((frame) => idIn(frame) === id)
  socket.ws.close()
})

it('what is unsubscribed from comes no more', async () => {
  const socket = await openSocket(house.url, {
    token: tokenOf(follower.caller),
    query: { stream: 'user' },
  })
  await subscribe(socket, { stream: 'public' })
  socket.send({ type: 'unsubscribe', stream: 'user' })
  await subscribe(socket)
  const id = await post({ status: 'Once' })
  await socket.until((frame) => idIn(frame) === id)
  // Who is still subscribed has it by now.
  await socketOf(follower).until((frame) => idIn(frame) === id && frame.stream?.[0] === 'user')
  expect(socket.frames.filter((frame) => idIn(frame) === id).map(({ stream }) => stream)).toEqual([
    ['public'],
  ])
  socket.ws.close()
})
