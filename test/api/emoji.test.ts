import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { drawing, look, moving, photo, upload } from '#test/rig/pictures.ts'

let house: TestHouse
let admin: Somebody
let member: Somebody
beforeAll(async () => {
  house = await openHouse()
  const [one] = await addPeople(house, 1, 'administrator')
  const [two] = await addPeople(house, 1)
  admin = one
  member = two
})
afterAll(() => house.stop())

type Emoji = { id: string; bytes: number; url: string; static_url: string; disabled: boolean }
async function add(shortcode: string, bytes: Uint8Array, who = admin) {
  const fields = { shortcode, category: 'Birds' }
  const { status, body } = await upload(house, who.caller, bytes, { path: '/api/birdhouse/v1/emoji', fields })
  return { status, body: body as unknown as Emoji & { code?: string } }
}
const list = async () => (await member.caller.call('GET /api/v1/custom_emojis')).body
const change = (id: string, body: object) =>
  admin.caller.call('PATCH /api/birdhouse/v1/emoji/:id', { params: { id }, body })

it('an emoji is drawn anew and small, and stands in posts, warnings and names from then on', async () => {
  const { body: before } = await member.caller.call('POST /api/v1/statuses', {
    body: { status: 'Look: :kereru: at 12:30:45', spoiler_text: 'Birds :tui:' },
  })
  expect(before.emojis).toEqual([])
  const { status, body } = await add('kereru', await photo(2_000, 1_000))
  expect(status).toBe(200)
  expect(body.bytes).toBeLessThan(50 * 1024)
  expect(await list()).toMatchObject([{ shortcode: 'kereru', category: 'Birds', visible_in_picker: true }])
  const { bytes } = await look(body.url, member.caller)
  const { format, exif, width, height } = await sharp(bytes).metadata()
  expect({ format, exif, size: Math.max(width, height) }).toEqual({
    format: 'webp',
    exif: undefined,
    size: 128,
  })
  await add('tui', await moving(4))
  const params = { id: before.id }
  const names = async () =>
    (await member.caller.call('GET /api/v1/statuses/:id', { params })).body.emojis.map((one) => one.shortcode)
  await expect.poll(names).toEqual(['tui', 'kereru'])
  await member.caller.call('PATCH /api/v1/accounts/update_credentials', {
    body: { display_name: 'Mere :tui:' },
  })
  const { body: named } = await admin.caller.call('GET /api/v1/accounts/:id', { params: { id: member.id } })
  expect(named.emojis).toMatchObject([{ shortcode: 'tui' }])
})

it('one that moves has a still picture beside it', async () => {
  const { body } = await add('flap', await moving(6))
  const frames = async (url: string) => (await sharp((await look(url, member.caller)).bytes).metadata()).pages
  expect([await frames(body.url), await frames(body.static_url)]).toEqual([6, undefined])
  for (const url of [body.url, body.static_url]) {
    expect((await look(url, house.nobody)).status).toBe(200)
    expect((await look(url.split('?')[0] ?? '', house.nobody)).status).toBe(401)
    expect((await look(url.replace(body.id, '1'), house.nobody)).status).toBe(404)
  }
})

it('is renamed, turned off and on; when it is off its name is only text', async () => {
  const { body } = await add('tern', await drawing())
  expect((await change(body.id, { shortcode: 'fairy_tern' })).body.shortcode).toBe('fairy_tern')
  const { body: post } = await member.caller.call('POST /api/v1/statuses', {
    body: { status: ':fairy_tern:' },
  })
  expect(post.emojis).toHaveLength(1)
  await change(body.id, { disabled: true })
  const emojis = async () =>
    (await member.caller.call('GET /api/v1/statuses/:id', { params: { id: post.id } })).body.emojis.length
  await expect.poll(emojis).toBe(0)
  expect((await list()).some((one) => one.shortcode === 'fairy_tern')).toBe(false)
  await change(body.id, { disabled: false })
  await expect.poll(emojis).toBe(1)
})

it('what is no name, taken, or no picture is refused, and whoever may not manage them is', async () => {
  await add('weka', await drawing())
  expect((await add('weka', await drawing())).body.code).toBe('emoji_taken')
  for (const name of ['a', 'Weka', 'we ka', ':weka:', '../weka', 'x'.repeat(31), '<b>'])
    expect([name, (await add(name, await drawing())).body.code]).toEqual([name, 'invalid_request'])
  expect((await add('kea', Buffer.from('<svg onload="alert(1)"/>'))).body.code).toBe('media_kind')
  expect((await add('kea', await drawing(), member)).status).toBe(403)
  expect((await change('1', { disabled: true })).status).toBe(404)
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 90 }
  const frames = await Promise.all(
    Array.from({ length: 70 }, () =>
      sharp({ create: { width: 64, height: 64, channels: 3, background: '#888', noise } })
        .png()
        .toBuffer(),
    ),
  )
  const long = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  expect((await add('storm', long)).body.code).toBe('emoji_too_large')
})
