import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'
import { idIn, openSocket, type StreamSocket, subscribe, tokenOf } from '#test/rig/streaming.ts'

/** What is told of one post ends with what became of it, however long it takes to find out who is to be told. */
let house: TestHouse
let author: Somebody
let socket: StreamSocket
beforeAll(async () => {
  house = await openHouse()
  const [writer, reader] = await addPeople(house, 2)
  author = writer
  socket = await openSocket(house.url, { token: tokenOf(reader.caller) })
  await subscribe(socket, { stream: 'public' })
})
afterAll(async () => {
  socket.ws.terminate()
  await house.stop()
})

/** While `act` runs nobody finds out who has muted a hashtag; `looking` waits until somebody tries. */
const whileMutesAreHeld = (act: (looking: () => Promise<void>) => Promise<void>) =>
  withDatabase(house.databaseUrl, async (client) => {
    await client.query('begin')
    await client.query('lock table hashtag_mute')
    const waits = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
    await act(() => expect.poll(async () => (await client.query(waits)).rowCount).toBeGreaterThan(0))
    await client.query('commit')
  })

const say = async (status: string) =>
  (await author.caller.call('POST /api/v1/statuses', { body: { status } })).body.id
const toldOf = (id: string) => socket.frames.filter((frame) => idIn(frame) === id).map(({ event }) => event)

it('an edit that takes a while to be told of comes before the post goes', async () => {
  const id = await say('First')
  await socket.until((frame) => idIn(frame) === id)
  await whileMutesAreHeld(async (looking) => {
    const body = { status: 'Second' }
    await author.caller.call('PUT /api/v1/statuses/:id', { params: { id }, body })
    await looking()
    await author.caller.call('DELETE /api/v1/statuses/:id', { params: { id } })
  })
  await socket.until((frame) => frame.event === 'delete' && frame.payload === id)
  expect(toldOf(id)).toEqual(['update', 'status.update', 'delete'])
})
