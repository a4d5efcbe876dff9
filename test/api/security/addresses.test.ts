import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createSealer, createSigner } from '#server/platform/secrets/index.ts'
import { webm } from '#test/rig/clips/index.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { drawing, look, photo, upload } from '#test/rig/pictures.ts'

/** Apps load pictures without their token. What is handed to whoever may read a post opens for whoever has it, and only as long. */
const SECRET_KEY = 'a key for these tests that is long'
const HOURS = 3_600_000

let house: TestHouse
let author: Somebody
let friend: Somebody
let stranger: Somebody
let mod: Somebody
beforeAll(async () => {
  house = await openHouse({ sample: true, environment: { SECRET_KEY } })
  ;[author, friend, stranger] = await addPeople(house, 3)
  ;[mod] = await addPeople(house, 1, 'administrator')
})
afterAll(() => house.stop())
afterEach(() => void vi.useRealTimers())

const open = (url: string, headers: Record<string, string> = {}) => look(url, house.nobody, headers)
const statusOf = async (url: string) => (await open(url)).status
const take = async (bytes?: Uint8Array, sent = {}) =>
  (await upload(house, author.caller, bytes ?? (await photo(1_600, 1_200)), sent)).body
const post = async (media_ids: string[], more: object = {}) =>
  (await author.caller.call('POST /api/v1/statuses', { body: { status: 'Look', media_ids, ...more } })).body
const read = async (id: string, who: Somebody) =>
  await who.caller.call('GET /api/v1/statuses/:id', { params: { id } })
const urlsOf = async (id: string, who = friend) => {
  const [medium] = (await read(id, who)).body.media_attachments
  return [medium?.url ?? '', medium?.preview_url ?? ''] as [string, string]
}

it('each file opens by the address that its readers are given, the same for all of them, and no cache between keeps it', async () => {
  const { id } = await post([(await take()).id])
  const [full, small] = await urlsOf(id)
  expect(await urlsOf(id, stranger)).toEqual([full, small])
  for (const url of [full, small]) {
    const { status, headers, bytes } = await open(url)
    expect([status, bytes.length > 100]).toEqual([200, true])
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': expect.stringMatching(/^private/),
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'cross-origin-resource-policy': 'cross-origin',
      'content-security-policy': expect.stringMatching(/sandbox$/),
    })
    const again = await open(url, { 'if-none-match': headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(200)
  }
  expect((await open(full.split('?')[0] ?? '')).status).toBe(401)
})

it('a video is played by its address, piece by piece', async () => {
  const clip = await take(webm(), { name: 'clip.webm', type: 'video/webm' })
  const { id } = await post([clip.id])
  const [full] = await urlsOf(id)
  const { status, headers, bytes } = await open(full, { range: 'bytes=0-9' })
  expect([status, headers.get('content-type'), bytes.length]).toEqual([206, 'video/webm', 10])
})

it('an address that was changed, is too old, or was signed elsewhere leads to what does not exist', async () => {
  const medium = await take()
  const other = await take()
  const { id } = await post([medium.id])
  await post([other.id])
  const [full, small] = await urlsOf(id)
  const at = new URL(full)
  const { pathname } = at
  const of = at.searchParams.get('of') ?? ''
  const signed = (key: string, hours: number, path = pathname) =>
    house.url +
    createSigner(
      createSealer(() => key),
      () => Date.now() + hours * HOURS,
    ).sign(path, of)
  expect(await statusOf(signed(SECRET_KEY, 0))).toBe(200)
  expect(await statusOf(signed(SECRET_KEY, -6))).toBe(200)
  const nowhere = `${house.url}/media/1/full.webp?of=2&step=${at.searchParams.get('step')}&signature=${'A'.repeat(22)}`
  const refused = (await open(nowhere)).bytes.toString()
  const change = (name: string, value: string, url = full) => {
    const changed = new URL(url)
    changed.searchParams.set(name, value)
    return changed.href
  }
  for (const [what, url] of [
    ['nowhere', nowhere],
    ['signed with another key', signed('another key that is long enough too', 0)],
    ['two steps ago', signed(SECRET_KEY, -12)],
    ['a month ago', signed(SECRET_KEY, -720)],
    ['another medium', full.replace(medium.id, other.id)],
    ['another file', full.replace('full.webp', 'small.webp')],
    ['the other way round', small.replace('small.webp', 'full.webp')],
    ['another post', change('of', '1')],
    ['no post', change('of', '')],
    ['a later step', change('step', 'zzzzzzz')],
    ['an odd step', change('step', `${at.searchParams.get('step')}.5`)],
    ['half a signature', change('signature', (at.searchParams.get('signature') ?? '').slice(0, 11))],
    ['no signature', change('signature', '')],
    ['two signatures', `${full}&signature=${at.searchParams.get('signature')}`],
    ['a signature and more', `${full}AA`],
    ['another spelling', full.replace('full.webp', 'full%2Ewebp')],
    ['another kind of thing', full.replace('/media/', '/emoji/')],
  ] as const) {
    const { status, bytes } = await open(url)
    expect([what, status, bytes.toString()]).toEqual([what, 404, refused])
  }
})

it('nobody who may not read a post is given an address of it, and one that was passed on opens for no member who may not', async () => {
  const { id } = await post([(await take()).id], { status: `@${friend.handle} look`, visibility: 'direct' })
  const [full] = await urlsOf(id)
  expect(await statusOf(full)).toBe(200)
  expect((await read(id, stranger)).status).toBe(404)
  expect((await look(full, stranger.caller)).status).toBe(404)
  expect((await look(full, friend.caller)).status).toBe(200)
})

it('it ends at once when the post is deleted or hidden, or the picture taken off', async () => {
  const asked = async (more: object = {}) => {
    const medium = await take(await drawing(300, 200))
    const { id } = await post([medium.id], more)
    return { id, medium, urls: await urlsOf(id) }
  }
  const ended = async (urls: string[]) => expect(await Promise.all(urls.map(statusOf))).toEqual([404, 404])

  const deleted = await asked()
  await author.caller.call('DELETE /api/v1/statuses/:id', { params: { id: deleted.id } })
  await ended(deleted.urls)
  // Its author may post it anew; what others had of the first post is worth nothing.
  const again = await post([deleted.medium.id])
  await ended(deleted.urls)
  expect(await statusOf((await urlsOf(again.id))[0])).toBe(200)

  const edited = await asked()
  await author.caller.call('PUT /api/v1/statuses/:id', {
    params: { id: edited.id },
    body: { status: 'Look', media_ids: [] },
  })
  await ended(edited.urls)

  const hidden = await asked()
  const reported = await friend.caller.call('POST /api/v1/reports', {
    body: { account_id: author.id, status_ids: [hidden.id], category: 'spam', comment: '' },
  })
  const params = { id: reported.body.id }
  const body = { kind: 'hidden' as const, words: '' }
  await mod.caller.call('POST /api/birdhouse/v1/reports/:id/decide', { params, body })
  await ended(hidden.urls)
  expect((await look(hidden.urls[0], author.caller)).status).toBe(200)
})

it('what is not posted yet has an address that only its owner is given, and that ends when it is posted', async () => {
  const mine = await take()
  expect(await statusOf(mine.url)).toBe(200)
  await post([mine.id], { visibility: 'followers' })
  expect(await statusOf(mine.url)).toBe(404)
})

it('posts that are kept in memory get new addresses before the old ones end', async () => {
  const { id } = await post([(await take()).id])
  const [first] = await urlsOf(id)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6 * HOURS })
  const [second] = await urlsOf(id)
  expect(second).not.toBe(first)
  expect([await statusOf(first), await statusOf(second)]).toEqual([200, 200])
  vi.setSystemTime(Date.now() + 6 * HOURS)
  expect([await statusOf(first), await statusOf(second)]).toEqual([404, 200])
})

it('it ends at once when the author of the post is suspended, and comes back with them', async () => {
  const [full] = await urlsOf((await post([(await take()).id])).id)
  const params = { id: author.id }
  await mod.caller.call('POST /api/birdhouse/v1/people/:id/suspend', { params })
  expect(await statusOf(full)).toBe(404)
  await mod.caller.call('POST /api/birdhouse/v1/people/:id/restore', { params })
  expect(await statusOf(full)).toBe(200)
})
