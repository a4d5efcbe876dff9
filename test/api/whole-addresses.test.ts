import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

/** Some apps name people by their whole address, `@name@host`, wherever they are. */
let house: TestHouse
let host: string
let ana: Somebody
let ben: Somebody
let other: Somebody
beforeAll(async () => {
  house = await openHouse()
  host = new URL(house.url).host
  ;[ana, ben, other] = await addPeople(house, 3)
})
afterAll(() => house.stop())

const whole = (who: Somebody) => `@${who.handle}@${host}`
const link = ({ handle }: Somebody) =>
  `<span class="h-card" translate="no"><a href="${house.url}/@${handle}" class="u-url mention">@<span>${handle}</span></a></span>`
const say = async (body: { status: string; full_text?: string; visibility?: 'direct' }) =>
  (await ana.caller.call('POST /api/v1/statuses', { body })).body
const told = async (who: Somebody) =>
  (await who.caller.call('GET /api/v1/notifications')).body.map(({ type, status }) => [type, status?.id])

it('who is named so is named, linked and told, and nobody who is elsewhere', async () => {
  const status = `(${whole(ben).toUpperCase()}), ${whole(other)}. @${ben.handle}@mastodon.example`
  const post = await say({ status, full_text: `Also ${whole(other)}` })
  expect(post.mentions.map(({ acct }) => acct).toSorted()).toEqual([ben.handle, other.handle].toSorted())
  expect(post.content).toBe(
    `<p>(${link(ben).replace(`<span>${ben.handle}`, `<span>${ben.handle.toUpperCase()}`)}), ${link(other)}. @${ben.handle}@mastodon.example</p><p>Also ${link(other)}</p>`,
  )
  expect(await told(ben)).toEqual([['mention', post.id]])
  const { body } = await ana.caller.call('GET /api/v1/statuses/:id/source', { params: { id: post.id } })
  expect(body.text).toBe(`(@${ben.handle.toUpperCase()}), @${other.handle}. @${ben.handle}@mastodon.example`)
})

it('an edit names so too, and the same words again change nothing', async () => {
  const { id } = await say({ status: 'Nobody yet' })
  const edit = async () =>
    (
      await ana.caller.call('PUT /api/v1/statuses/:id', {
        params: { id },
        body: { status: `Now ${whole(other)}` },
      })
    ).body
  expect((await edit()).mentions.map(({ acct }) => acct)).toEqual([other.handle])
  const { edited_at } = await edit()
  expect((await edit()).edited_at).toBe(edited_at)
  expect(await told(other)).toContainEqual(['mention', id])
})

it('a direct post, a thread and one that waits for its time go to whom they name so', async () => {
  const direct = await say({ status: `${whole(ben)} a word`, visibility: 'direct' })
  expect((await ben.caller.call('GET /api/v1/statuses/:id', { params: { id: direct.id } })).status).toBe(200)
  const posts = [{ status: 'Begins' }, { status: `Goes on, ${whole(ben)}` }]
  const { body } = await ana.caller.call('POST /api/birdhouse/v1/threads', { body: { posts } })
  expect(body[1]?.mentions.map(({ acct }) => acct)).toEqual([ben.handle])
  const waiting = {
    status: `Later, ${whole(ben)}`,
    scheduled_at: new Date(Date.now() + 3_600_000).toISOString(),
  }
  const kept = await ana.caller.call('POST /api/v1/statuses', { body: waiting })
  expect(kept.body).toMatchObject({ params: { text: `Later, @${ben.handle}` } })
})

it('a profile links them', async () => {
  const fields_attributes = [{ name: 'Asks', value: whole(ben) }]
  const { body } = await ana.caller.call('PATCH /api/v1/accounts/update_credentials', {
    body: { note: `With ${whole(other)}`, fields_attributes },
  })
  expect(body.note).toBe(`<p>With ${link(other)}</p>`)
  expect(body.fields[0]?.value).toBe(link(ben))
})
