import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { drawing, look, moving, photo } from '#test/rig/pictures.ts'

let house: TestHouse
let me: Somebody
let other: Somebody

beforeAll(async () => {
  house = await openHouse({ sample: true })
})
beforeEach(async () => {
  ;[me, other] = await addPeople(house, 2)
})
afterAll(() => house.stop())

/** As an app sends it, in one form. */
async function sendForm(
  fields: Record<string, string>,
  files: Record<string, Buffer> = {},
  path = '/api/v1/accounts/update_credentials',
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const [name, bytes] of Object.entries(files))
    form.set(name, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'me.jpg')
  const response = await fetch(house.url + path, {
    method: 'PATCH',
    headers: { cookie: me.caller.cookie },
    body: form,
  })
  return {
    status: response.status,
    body: (await response.json()) as Record<string, never> & { code?: string },
  }
}
const change = (body: object) =>
  me.caller.call('PATCH /api/v1/accounts/update_credentials', { body: body as never })
const seenBy = async (who: Somebody) =>
  (await who.caller.call('GET /api/v1/accounts/:id', { params: { id: me.id } })).body

describe('pictures', () => {
  it('are drawn anew, cut to their shape, and say nothing of where and when', async () => {
    const { status } = await sendForm(
      { avatar_description: 'A green field', header_description: 'The yard' },
      { avatar: await photo(640, 480), header: await photo(2_000, 3_000) },
    )
    expect(status).toBe(200)
    const account = await seenBy(other)
    expect(account).toMatchObject({ avatar_description: 'A green field', header_description: 'The yard' })
    expect([account.avatar_static, account.header_static]).toEqual([account.avatar, account.header])
    for (const [url, width, height] of [
      [account.avatar, 400, 400],
      [account.header, 1_500, 500],
    ] as const) {
      const { bytes, headers, status: answered } = await look(url, other.caller)
      expect([answered, headers.get('content-type')]).toEqual([200, 'image/webp'])
      const read = await sharp(bytes).metadata()
      expect([read.width, read.height, read.exif, read.xmp]).toEqual([width, height, undefined, undefined])
      expect(bytes.includes('secret')).toBe(false)
    }
  })

  it('are for people here, and for whoever has a signed address', async () => {
    await sendForm({}, { avatar: await drawing(200, 100) })
    const { avatar } = await seenBy(other)
    const bare = avatar.split('?')[0] ?? ''
    expect((await look(bare, house.nobody)).status).toBe(401)
    expect((await look(avatar, house.nobody)).status).toBe(200)
    expect((await look(bare, other.caller)).status).toBe(200)
    const [size] = [await sharp((await look(bare, other.caller)).bytes).metadata()]
    expect([size?.width, size?.height]).toEqual([100, 100])
    const elsewhere = bare.replace(me.id, other.id)
    expect((await look(elsewhere, other.caller)).status).toBe(404)
  })

  it('stand beside posts at once, and are gone when they are removed', async () => {
    const { body: post } = await me.caller.call('POST /api/v1/statuses', { body: { status: 'Hello' } })
    await sendForm({}, { avatar: await moving(), header: await drawing() })
    const read = async () =>
      (await other.caller.call('GET /api/v1/statuses/:id', { params: { id: post.id } })).body.account.avatar
    const first = await read()
    expect(first).toContain(`/avatars/${me.id}/avatar/`)
    expect((await look(first, other.caller)).status).toBe(200)
    for (const kind of ['avatar', 'header'] as const)
      expect((await me.caller.call(`DELETE /api/v1/profile/${kind}`)).status).toBe(200)
    expect(await read()).toContain(`/avatars/${me.id}.svg`)
    expect((await look(first, other.caller)).status).toBe(404)
    expect((await seenBy(other)).header).toContain('/header.svg')
    expect((await me.caller.call('GET /api/v1/profile')).body).toMatchObject({ avatar: null, header: null })
  })

  it('that are none change nothing, and neither does what came with them', async () => {
    for (const [bytes, code] of [
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'media_kind'],
      [(await photo()).subarray(0, 400), 'media_damaged'],
      [Buffer.alloc(8 * 1_024 * 1_024 + 1), 'media_too_large'],
    ] as const) {
      const { status, body } = await sendForm({ note: 'Half-written' }, { avatar: bytes })
      expect([status >= 400 && status < 500, body.code]).toEqual([true, code])
    }
    expect((await seenBy(other)).note).toBe('')
    expect((await seenBy(other)).avatar).toContain('.svg')
  })
})

describe('fields', () => {
  it('are up to four, as a list or as forms number them, with their links and no markup', async () => {
    const { body } = await change({
      fields_attributes: [
        { name: 'Ask me\nabout', value: '<b>Ropes</b> https://example.org/a' },
        { name: ' ', value: 'nothing' },
      ],
    })
    expect(body.source.fields).toMatchObject([
      { name: 'Ask me about', value: '<b>Ropes</b> https://example.org/a' },
    ])
    const [shown] = (await seenBy(other)).fields
    expect(shown?.value).toMatch(/^&lt;b&gt;Ropes&lt;\/b&gt; <a href="https:\/\/example.org\/a"/)
    await sendForm({
      'fields_attributes[0][name]': 'Called',
      'fields_attributes[0][value]': 'Jo',
      'fields_attributes[1][name]': '',
      'fields_attributes[1][value]': '',
    })
    expect((await seenBy(other)).fields).toEqual([{ name: 'Called', value: 'Jo', verified_at: null }])
    await change({ fields_attributes: {} })
    expect((await seenBy(other)).fields).toEqual([])
  })

  it('that are too many or too long are refused', async () => {
    const field = { name: 'a', value: 'b' }
    for (const fields_attributes of [
      Array(5).fill(field),
      [{ ...field, value: 'x'.repeat(256) }],
      [{ name: 1 }],
      'x',
    ])
      expect((await change({ fields_attributes })).status).toBe(422)
  })
})

describe('how posts begin', () => {
  const post = async (body: object) =>
    (await me.caller.call('POST /api/v1/statuses', { body: body as never })).body

  it('is as one has chosen, where neither the app nor the place says so', async () => {
    await change({
      source: { privacy: 'private', sensitive: true, language: 'mi', quote_policy: 'nobody' },
    })
    const own = await post({ status: 'Kia ora' })
    expect(own).toMatchObject({ visibility: 'private', sensitive: true, language: 'mi' })
    expect(
      await post({ status: 'All', visibility: 'public', sensitive: false, language: 'en' }),
    ).toMatchObject({
      ...{ visibility: 'public', sensitive: false, language: 'en' },
    })
    const theirs = (await other.caller.call('POST /api/v1/statuses', { body: { status: 'Hi' } })).body
    expect(await post({ status: 'Hi', in_reply_to_id: theirs.id })).toMatchObject({ visibility: 'public' })
    await change({ source: { privacy: 'unlisted' } })
    expect(await post({ status: 'Quiet' })).toMatchObject({ visibility: 'unlisted', language: 'mi' })
    expect((await me.caller.call('GET /api/v1/preferences')).body).toEqual({
      'posting:default:visibility': 'unlisted',
      'posting:default:sensitive': true,
      'posting:default:language': 'mi',
      'posting:default:quote_policy': 'nobody',
      'reading:expand:media': 'default',
      'reading:expand:spoilers': false,
      'reading:autoplay:gifs': true,
    })
  })

  it('is so for a thread, whose other posts stand where the first one does', async () => {
    await change({ source: { privacy: 'private', sensitive: true, language: 'mi' } })
    const posts = [{ status: 'One' }, { status: 'Two', language: 'en' }]
    const thread = await me.caller.call('POST /api/birdhouse/v1/threads', { body: { posts } })
    expect(thread.body).toMatchObject([
      { visibility: 'private', sensitive: true, language: 'mi' },
      { visibility: 'private', sensitive: true, language: 'en' },
    ])
    const wide = [{ status: 'One', visibility: 'public' as const }, { status: 'Two' }]
    const open = await me.caller.call('POST /api/birdhouse/v1/threads', { body: { posts: wide } })
    expect(open.body.map(({ visibility }) => visibility)).toEqual(['public', 'public'])
  })

  it('takes the words of a form too, and refuses what is none', async () => {
    const { status } = await sendForm({ 'source[privacy]': 'private', 'source[language]': '', bot: '1' })
    expect(status).toBe(200)
    const { body } = await me.caller.call('GET /api/v1/accounts/verify_credentials')
    expect(body).toMatchObject({ bot: true, source: { privacy: 'private', language: null } })
    for (const source of [
      { privacy: 'world' },
      { privacy: 'direct' },
      { language: 'a b' },
      { language: `en${'-abcdefgh'.repeat(5)}` },
    ])
      expect((await change({ source })).status).toBe(422)
  })
})

it('what is not sent stays, and a name is never empty', async () => {
  await change({ display_name: 'Jo', note: 'Hello', discoverable: false })
  await change({ display_name: '  ' })
  expect(await seenBy(other)).toMatchObject({ display_name: 'Jo', note: '<p>Hello</p>', discoverable: false })
  const { body } = await me.caller.call('PATCH /api/v1/profile', { body: { note: 'Bye' } })
  expect(body).toMatchObject({ display_name: 'Jo', note: 'Bye', indexable: false, discoverable: false })
})
