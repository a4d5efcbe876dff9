import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { announce, announcement } from '#test/rig/announce.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

/** A post in which people talk about an announcement: each is seen by whom it is for, and by nobody through the other. */
let house: TestHouse
let writer: Somebody
let reader: Somebody
let stranger: Somebody
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.stop())
beforeEach(async () => {
  ;[writer] = await addPeople(house, 1, 'communicator')
  ;[reader, stranger] = await addPeople(house, 2)
})

const publish = () => announce(writer.caller, { condition: `person = ${reader.handle}` })
const open = (id: string, group_id: string | null = null, by = writer, text = 'Ask here.') =>
  by.caller.call('POST /api/birdhouse/v1/announcements/:id/talk', {
    params: { id },
    body: { text, group_id },
  })
const inLane = async (id: string, by = reader) =>
  (await by.caller.call('GET /api/birdhouse/v1/lane/:id', { params: { id } })).body.talk
/** Undefined for a post that is not there, or not for them. */
const about = async (id: string, by: Somebody) =>
  (await by.caller.call('GET /api/birdhouse/v1/statuses/:id/announcement', { params: { id } })).body
    .announcement
const inApps = async () => (await reader.caller.call('GET /api/v1/announcements')).body[0]?.statuses
const closedGroup = async (by: Somebody) => {
  const body = { name: `Shop ${by.handle}`, handle: by.handle, closed: true }
  return (await by.caller.call('POST /api/birdhouse/v1/groups', { body })).body.id
}

it('a post for everybody is offered to who is addressed, and leads back only them and its writer', async () => {
  const id = await publish()
  const post = (await open(id)).body.talk
  expect(post).toMatchObject({ acct: writer.handle, replies_count: 0 })
  if (post === null) throw new Error('not opened')
  const status = (await stranger.caller.call('GET /api/v1/statuses/:id', { params: { id: post.id } })).body
  expect(JSON.stringify(status)).not.toMatch(/prices|19 dollars/)
  await stranger.caller.call('POST /api/v1/statuses', { body: { status: 'When?', in_reply_to_id: post.id } })
  expect(await inLane(id)).toEqual({ ...post, replies_count: 1 })
  expect(await inApps()).toEqual([{ id: post.id, url: status.url }])
  expect(await about(post.id, reader)).toEqual({ id, withdrawn: false, mine: 'addressed' })
  expect(await about(post.id, writer)).toEqual({ id, withdrawn: false, mine: 'written' })
  expect(await about(post.id, stranger)).toBeNull()
  expect((await open(id)).body).toMatchObject({ code: 'talk_open' })
})

it('names by their whole address who is named by their name in any post', async () => {
  const at = `@${reader.handle}@${new URL(house.url).host}`
  const said = async (id: string) =>
    (await writer.caller.call('GET /api/v1/statuses/:id/source', { params: { id } })).body.text
  const opened = await open(await publish(), null, writer, `${at}, ask here.`)
  expect(await said(opened.body.talk?.id ?? '')).toBe(`@${reader.handle}, ask here.`)
  const talk = { text: `${at} asks.`, group_id: null }
  const published = await inLane(
    await announce(writer.caller, { condition: `person = ${reader.handle}` }, talk),
  )
  expect(await said(published?.id ?? '')).toBe(`@${reader.handle} asks.`)
})

it('a post in a closed group is nothing to who is not in it', async () => {
  const group = await closedGroup(writer)
  const id = await publish()
  const post = (await open(id, group)).body.talk
  if (post === null) throw new Error('not opened')
  expect(await inLane(id)).toBeNull()
  expect(await inApps()).toEqual([])
  expect(await about(post.id, reader)).toBeUndefined()
  const [other] = await addPeople(house, 1, 'communicator')
  const params = { id }
  expect(
    (await other.caller.call('GET /api/birdhouse/v1/announcements/:id/talk', { params })).body.talk,
  ).toBeNull()
})

it('withdrawing leaves the post and says so; deleting the post takes the way there away', async () => {
  const id = await publish()
  const post = (await open(id)).body.talk
  if (post === null) throw new Error('not opened')
  await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/withdraw', { params: { id } })
  expect((await reader.caller.call('GET /api/v1/statuses/:id', { params: { id: post.id } })).status).toBe(200)
  expect(await about(post.id, reader)).toMatchObject({ withdrawn: true })
  expect(await inLane(id)).toMatchObject({ id: post.id })
  await writer.caller.call('DELETE /api/v1/statuses/:id', { params: { id: post.id } })
  expect(await inLane(id)).toBeNull()
  expect(await about(post.id, reader)).toBeUndefined()

  const next = await publish()
  const first = (await open(next)).body.talk
  await writer.caller.call('DELETE /api/v1/statuses/:id', { params: { id: first?.id ?? '' } })
  expect((await open(next)).body.talk?.id).not.toBe(first?.id)
})

it('one is opened with the announcement, in the same moment; what can’t be posted then keeps nothing back', async () => {
  const begun = async () => {
    const body = announcement({ condition: `person = ${reader.handle}` })
    return (await writer.caller.call('POST /api/birdhouse/v1/announcements', { body })).body
  }
  const accept = async (talk: { text: string; group_id: string | null }, at: string | null = null) => {
    const { id, changed_at } = await begun()
    const body = { changed_at, talk, at }
    const answer = await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/publish', {
      params: { id },
      body,
    })
    return { id, answer }
  }
  const standing = async (id: string) => {
    for (let tries = 0; tries < 400; tries++) {
      const { body } = await writer.caller.call('GET /api/birdhouse/v1/announcements/:id', { params: { id } })
      if (body.state === 'published') return
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    throw new Error('not published')
  }
  const now = await accept({ text: 'Ask here.', group_id: null })
  await standing(now.id)
  const talk = await inLane(now.id)
  const params = { id: talk?.id ?? '' }
  expect((await stranger.caller.call('GET /api/v1/statuses/:id', { params })).body.birdhouse.text).toBe(
    'Ask here.',
  )

  expect((await accept({ text: 'a'.repeat(4000), group_id: null })).answer.body).toMatchObject({
    code: 'post_too_long',
  })
  const elsewhere = await accept({ text: 'Ask here.', group_id: await closedGroup(stranger) })
  expect(elsewhere.answer.body).toMatchObject({ code: 'group_members_only' })

  const group = await closedGroup(writer)
  const later = await accept(
    { text: 'Ask here.', group_id: group },
    new Date(Date.now() + 3_600_000).toISOString(),
  )
  expect(later.answer.body.state).toBe('scheduled')
  await writer.caller.call('POST /api/birdhouse/v1/groups/:id/archive', { params: { id: group } })
  await withDatabase(house.databaseUrl, (client) =>
    client.query('update announcement set publish_at = now() where id = $1', [later.id]),
  )
  await standing(later.id)
  const opened = await writer.caller.call('GET /api/birdhouse/v1/announcements/:id/talk', {
    params: { id: later.id },
  })
  expect(opened.body.talk).toBeNull()
})

it('who approves an emergency and publishes it with a post says it as themselves', async () => {
  const [one, two] = await addPeople(house, 2, 'administrator')
  const body = announcement({ level: 'emergency', reason: 'It burns', condition: 'everybody' })
  const begun = (await one.caller.call('POST /api/birdhouse/v1/announcements', { body })).body
  const params = { id: begun.id }
  const act = async (by: Somebody, path: 'ask' | 'approve' | 'publish', changed_at: string, more = {}) =>
    (
      await by.caller.call(`POST /api/birdhouse/v1/announcements/:id/${path}`, {
        params,
        body: { changed_at, ...more },
      })
    ).body
  const asked = await act(one, 'ask', begun.changed_at)
  const approved = await act(two, 'approve', asked.changed_at)
  const talk = { text: 'Ask me here.', group_id: await closedGroup(two) }
  expect(await act(two, 'publish', approved.changed_at, { talk })).toMatchObject({ author: { id: one.id } })
  const opened = async () =>
    (await two.caller.call('GET /api/birdhouse/v1/announcements/:id/talk', { params })).body.talk
  await expect.poll(opened, { timeout: 10_000 }).toMatchObject({ acct: two.handle })
})
