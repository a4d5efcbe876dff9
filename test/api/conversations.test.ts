import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { openStream } from '#test/rig/stream.ts'

let house: TestHouse
let ana: Somebody
let ben: Somebody
let cai: Somebody

beforeAll(async () => {
  house = await openHouse({ sample: true })
})
beforeEach(async () => {
  ;[ana, ben, cai] = await addPeople(house, 3)
})
afterAll(async () => {
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
  await house.stop()
})

const list = async (of: Somebody, query = {}) =>
  (await of.caller.call('GET /api/v1/conversations', { query })).body
const count = async (of: Somebody) =>
  (await of.caller.call('GET /api/birdhouse/v1/conversations/unread_count')).body.count
const at = (...people: Somebody[]) => people.map((one) => `@${one.handle}`).join(' ')
async function say(by: Somebody, status: string, more = {}): Promise<string> {
  const body = { status, visibility: 'direct' as const, ...more }
  const answer = await by.caller.call('POST /api/v1/statuses', { body })
  expect(answer.status).toBe(200)
  return answer.body.id
}
const read = (of: Somebody, id: string) =>
  of.caller.call('POST /api/v1/conversations/:id/read', { params: { id } })
const remove = (of: Somebody, id: string) =>
  of.caller.call('DELETE /api/v1/conversations/:id', { params: { id } })
const about = (of: Somebody, act: 'mute' | 'unmute' | 'block' | 'unblock') => ({
  call: (by: Somebody) => by.caller.call(`POST /api/v1/accounts/:id/${act}`, { params: { id: of.id } }),
})
const short = (found: Awaited<ReturnType<typeof list>>) =>
  found.map((one) => ({
    last: one.last_status?.id,
    unread: one.unread,
    with: one.accounts.map((account) => account.id),
  }))

it('two people have one conversation, unread for whom it was written, and read for its writer', async () => {
  const id = await say(ana, `${at(ben)} coffee?`)
  expect(short(await list(ana))).toEqual([{ last: id, unread: false, with: [ben.id] }])
  expect(short(await list(ben))).toEqual([{ last: id, unread: true, with: [ana.id] }])
  expect([await count(ana), await count(ben)]).toEqual([0, 1])
  const answer = await say(ben, 'in ten minutes', { in_reply_to_id: id })
  expect(short(await list(ana))).toEqual([{ last: answer, unread: true, with: [ben.id] }])
  // Whoever answers has read.
  expect(short(await list(ben))).toEqual([{ last: answer, unread: false, with: [ana.id] }])
  expect(await list(cai)).toEqual([])
})

it('an answer to what was said before, sent late, leaves what came meanwhile unread', async () => {
  const first = await say(ana, `${at(ben)} one`)
  await say(ana, `${at(ben)} two`, { in_reply_to_id: first })
  await say(ben, 'to the first', { in_reply_to_id: first })
  expect(await count(ben)).toBe(1)
})

it('reading and unreading it count on every device, and a new post is unread again', async () => {
  const id = await say(ana, `${at(ben)} one`)
  const [{ id: conversation = '' } = {}] = await list(ben)
  expect((await read(ben, conversation)).body).toMatchObject({ unread: false, last_status: { id } })
  expect(await count(ben)).toBe(0)
  const params = { id: conversation }
  const again = await ben.caller.call('POST /api/v1/conversations/:id/unread', { params })
  expect(again.body.unread).toBe(true)
  expect(await count(ben)).toBe(1)
  await read(ben, conversation)
  await say(ana, `${at(ben)} two`, { in_reply_to_id: id })
  expect(await count(ben)).toBe(1)
})

it('of three people each sees what was said to them, and who is named later sees nothing before', async () => {
  const first = await say(ana, `${at(ben)} between us`)
  const both = await say(ben, `${at(ana, cai)} cai should know`, { in_reply_to_id: first })
  expect(short(await list(cai))[0]).toEqual({ last: both, unread: true, with: [ben.id, ana.id] })
  expect(short(await list(ana))[0]?.with.toSorted()).toEqual([ben.id, cai.id].toSorted())
  const params = { id: first }
  expect((await cai.caller.call('GET /api/v1/statuses/:id', { params })).status).toBe(404)
  // Left out again: nothing new for them, and what they had they keep.
  const without = await say(ana, at(ben), { in_reply_to_id: both })
  expect(short(await list(ben))[0]).toEqual({ last: without, unread: true, with: [ana.id] })
  expect(short(await list(cai))[0]?.last).toBe(both)
})

it('an edit names nobody further, and who is not named any longer keeps what they had', async () => {
  const id = await say(ana, `${at(ben)} a draft`)
  const edit = (status: string) =>
    ana.caller.call('PUT /api/v1/statuses/:id', { params: { id }, body: { status } })
  expect((await edit(`${at(ben, cai)} a draft`)).status).toBe(422)
  expect(await list(cai)).toEqual([])
  expect((await edit('a draft without a name')).status).toBe(200)
  const [found] = await list(ben)
  expect(found?.last_status?.birdhouse.text).toBe('a draft without a name')
  expect(found?.accounts.map((one) => one.id)).toEqual([ana.id])
})

it('when the last post is deleted the one before it stands there, and with the only one the conversation is gone', async () => {
  const first = await say(ana, `${at(ben)} one`)
  const other = await say(cai, `${at(ben)} from somebody else`)
  const last = await say(ana, `${at(ben)} two`, { in_reply_to_id: first })
  expect((await list(ben)).map((one) => one.last_status?.id)).toEqual([last, other])
  await read(ben, first)
  await ana.caller.call('DELETE /api/v1/statuses/:id', { params: { id: last } })
  expect(short(await list(ben)).map((one) => [one.last, one.unread])).toEqual([
    [other, true],
    [first, false],
  ])
  await ana.caller.call('DELETE /api/v1/statuses/:id', { params: { id: first } })
  expect((await list(ben)).map((one) => one.last_status?.id)).toEqual([other])
  expect(await list(ana)).toEqual([])
})

it('a conversation that is removed comes back when somebody writes in it, and stays in the list of the others', async () => {
  const id = await say(ana, `${at(ben)} one`)
  expect((await remove(ben, id)).status).toBe(200)
  expect([await list(ben), await count(ben)]).toEqual([[], 0])
  expect((await remove(ben, id)).status).toBe(404)
  expect(await list(ana)).toHaveLength(1)
  const second = await say(ana, `${at(ben)} two`, { in_reply_to_id: id })
  expect(short(await list(ben))).toEqual([{ last: second, unread: true, with: [ana.id] }])
})

it('whom one mutes or blocks is not heard in it, and is again when that ends', async () => {
  for (const [act, undo] of [
    ['mute', 'unmute'],
    ['block', 'unblock'],
  ] as const) {
    const id = await say(ana, `${at(ben)} ${act}`)
    const mine = await say(ben, 'yes', { in_reply_to_id: id })
    const heard = await say(ana, 'well', { in_reply_to_id: mine })
    await about(ana, act).call(ben)
    expect(short(await list(ben))[0]).toMatchObject({ last: mine, unread: false })
    expect(await count(ben)).toBe(0)
    await about(ana, undo).call(ben)
    expect(short(await list(ben))[0]).toMatchObject({ last: heard, unread: true })
    await remove(ben, id)
  }
})

it('a thread that is muted says nothing new, and one that a muted person begins is not there', async () => {
  const id = await say(ana, `${at(ben)} one`)
  await ben.caller.call('POST /api/v1/statuses/:id/mute', { params: { id } })
  await say(ana, `${at(ben)} two`, { in_reply_to_id: id })
  expect([await list(ben), await count(ben)]).toEqual([[], 0])
  await ben.caller.call('POST /api/v1/statuses/:id/unmute', { params: { id } })
  expect(await list(ben)).toHaveLength(1)
  await about(cai, 'mute').call(ben)
  await say(cai, `${at(ben)} hello`)
  expect(await list(ben)).toHaveLength(1)
  await about(cai, 'unmute').call(ben)
  expect(await list(ben)).toHaveLength(2)
})

it('of who is suspended nothing is shown until they are back; of who has left what they wrote stays', async () => {
  const [keeper] = await addPeople(house, 1, 'administrator')
  const theirs = await say(ana, `${at(ben)} one`)
  const params = { id: ana.id }
  await keeper?.caller.call('POST /api/birdhouse/v1/people/:id/suspend', { params })
  expect([await list(ben), await count(ben)]).toEqual([[], 0])
  expect((await read(ben, theirs)).status).toBe(404)
  await keeper?.caller.call('POST /api/birdhouse/v1/people/:id/restore', { params })
  expect(short(await list(ben))).toEqual([{ last: theirs, unread: true, with: [ana.id] }])
  await keeper?.caller.call('POST /api/birdhouse/v1/people/:id/leave', { params })
  expect(short(await list(ben))).toEqual([{ last: theirs, unread: true, with: [ana.id] }])
})

it('what somebody suspended wrote is still unread when they are back, whatever was settled meanwhile', async () => {
  const [keeper] = await addPeople(house, 1, 'administrator')
  const first = await say(ana, `${at(ben)} one`)
  const mine = await say(ben, 'yes', { in_reply_to_id: first })
  const theirs = await say(ana, 'two', { in_reply_to_id: mine })
  const params = { id: ana.id }
  await keeper?.caller.call('POST /api/birdhouse/v1/people/:id/suspend', { params })
  await about(cai, 'mute').call(ben)
  expect([short(await list(ben))[0]?.last, await count(ben)]).toEqual([mine, 0])
  await keeper?.caller.call('POST /api/birdhouse/v1/people/:id/restore', { params })
  expect([short(await list(ben))[0]?.last, await count(ben)]).toEqual([theirs, 1])
})

it('an answer to named people only in a thread of everybody is a conversation too, of those alone', async () => {
  const open = await say(ana, 'for everybody', { visibility: 'company' })
  const aside = await say(ben, 'between us', { in_reply_to_id: open })
  expect(short(await list(ana))).toEqual([{ last: aside, unread: true, with: [ben.id] }])
  await say(cai, `${at(ana)} for everybody too`, { in_reply_to_id: open, visibility: 'company' })
  expect(short(await list(ana))).toEqual([{ last: aside, unread: true, with: [ben.id] }])
  expect(await list(cai)).toEqual([])
})

it('is paged from the latest on, by its links', async () => {
  const said = []
  for (let n = 0; n < 5; n += 1) said.unshift(await say(ana, `${at(ben)} ${n}`))
  const first = await ben.caller.call('GET /api/v1/conversations', { query: { limit: 2 } })
  expect(first.body.map((one) => one.last_status?.id)).toEqual(said.slice(0, 2))
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
  const more = (await (await fetch(next, { headers: { cookie: ben.caller.cookie } })).json()) as {
    last_status: { id: string }
  }[]
  expect(more.map((one) => one.last_status.id)).toEqual(said.slice(2, 4))
  expect((await list(ben, { limit: 2, min_id: said[3] })).map((one) => one.last_status?.id)).toEqual(
    said.slice(1, 3),
  )
})

it('somebody else’s conversation is one that is not there', async () => {
  const id = await say(ana, `${at(ben)} one`)
  const params = { id }
  for (const name of [
    'POST /api/v1/conversations/:id/read',
    'POST /api/v1/conversations/:id/unread',
    'DELETE /api/v1/conversations/:id',
  ] as const) {
    const theirs = await cai.caller.call(name, { params })
    const nothing = await cai.caller.call(name, { params: { id: '1' } })
    expect([theirs.status, theirs.body]).toEqual([404, nothing.body])
  }
})

it('open pages of all who are in it are told, and the other devices of whoever reads it', async () => {
  const [bens, anas] = [await openStream(house.url, ben.caller), await openStream(house.url, ana.caller)]
  const told = ({ events }: typeof bens) => events.filter(({ name }) => name === 'conversation').length
  const id = await say(ana, `${at(ben)} one`)
  for (const stream of [bens, anas])
    await stream.until(({ name, data }) => name === 'conversation' && data.id === id)
  const before = told(bens)
  await read(ben, id)
  await read(ben, id)
  await say(ana, `${at(ben)} two`, { in_reply_to_id: id })
  await bens.until(() => told(bens) === before + 2)
  expect(told(anas)).toBe(2)
  bens.close()
  anas.close()
})

it('who talks with others in the same thread is not told that something came or went', async () => {
  const open = await say(ana, 'for everybody', { visibility: 'company' })
  const [dan] = await addPeople(house, 1)
  const aside = await say(ben, `${at(ana)} between us`, { in_reply_to_id: open })
  await say(cai, `${at(dan)} and between us`, { in_reply_to_id: open })
  const [anas, dans] = [await openStream(house.url, ana.caller), await openStream(house.url, dan.caller)]
  await ben.caller.call('DELETE /api/v1/statuses/:id', { params: { id: aside } })
  await anas.until(({ name }) => name === 'conversation')
  const later = await say(cai, `${at(dan)} later`)
  await dans.until(({ name, data }) => name === 'conversation' && data.id === later)
  expect(dans.events.filter(({ name }) => name === 'conversation')).toHaveLength(1)
  anas.close()
  dans.close()
})

it('what is written while something else is settled keeps its place', async () => {
  for (let round = 0; round < 8; round += 1) {
    const id = await say(ana, `${at(ben)} one`)
    const [last] = await Promise.all([
      say(ana, `${at(ben)} two`, { in_reply_to_id: id }),
      about(cai, round % 2 === 0 ? 'mute' : 'unmute').call(ben),
      ana.caller.call('DELETE /api/v1/statuses/:id', { params: { id: await say(ana, at(ben, cai)) } }),
    ])
    expect(short(await list(ben))[0]).toMatchObject({ last, unread: true })
    expect(await count(ben)).toBe(1)
    await remove(ben, id)
  }
})

it('two who write in one thread at once both get through', async () => {
  const id = await say(ana, `${at(ben, cai)} go`)
  const all = [ana, ben, cai]
  await Promise.all(
    Array.from({ length: 12 }, (_, n) => all[n % 3] ?? ana).map((one, n) =>
      say(one, `${at(...all)} ${n}`, { in_reply_to_id: id }),
    ),
  )
  const newest = (await list(ana))[0]?.last_status?.id
  expect((await list(ben))[0]?.last_status?.id).toBe(newest)
  expect((await list(cai))[0]?.last_status?.id).toBe(newest)
})
