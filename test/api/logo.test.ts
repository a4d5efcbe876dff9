import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

let house: TestHouse
let administrator: Somebody
let member: Somebody

beforeAll(async () => {
  house = await openHouse()
  ;[administrator] = await addPeople(house, 1, 'administrator')
  ;[member] = await addPeople(house, 1)
})
afterAll(() => house.stop())

const picture = (background: string) =>
  sharp({ create: { width: 1_600, height: 400, channels: 4, background } })
    .png()
    .toBuffer()

async function send(who: Somebody, background: string, file: Buffer) {
  const form = new FormData()
  form.set('background', background)
  form.set('file', new Blob([Uint8Array.from(file)]), 'logo.png')
  const headers = { cookie: who.caller.cookie }
  const answer = await fetch(`${house.url}/api/birdhouse/v1/organisation/logo`, {
    method: 'POST',
    body: form,
    headers,
  })
  return { status: answer.status, body: (await answer.json()) as Record<'light' | 'dark', { url: string }> }
}
const organisation = async () => (await house.nobody.call('GET /api/birdhouse/v1/organisation')).body

it('a logo is drawn anew, is for everybody who comes to the sign-in, and is told to apps', async () => {
  expect((await organisation()).logo).toEqual({ light: null, dark: null })
  const { status, body } = await send(administrator, 'light', await picture('#05f'))
  expect(status).toBe(200)
  expect(body).toMatchObject({ light: { width: 640, height: 160 }, dark: null })
  const seen = await fetch(body.light.url)
  expect(seen.headers.get('content-type')).toBe('image/webp')
  const drawn = await sharp(Buffer.from(await seen.arrayBuffer())).metadata()
  expect([drawn.format, drawn.width, drawn.height]).toEqual(['webp', 640, 160])
  const instance = (await house.nobody.call('GET /api/v2/instance')).body
  expect(instance.thumbnail.url).toBe(body.light.url)
  expect(instance.icon[0]).toEqual({ src: body.light.url, size: '640x160' })
  expect((await fetch(`${house.url}/logo/dark.webp`)).status).toBe(404)
})

it('another one has another address, and one that is removed is gone', async () => {
  const before = (await organisation()).logo.light?.url
  const { body } = await send(administrator, 'light', await picture('#f50'))
  expect(body.light.url).not.toBe(before)
  await send(administrator, 'dark', await picture('#fff'))
  const remove = (background: 'light' | 'dark', who = administrator) =>
    who.caller.call('DELETE /api/birdhouse/v1/organisation/logo/:background', { params: { background } })
  expect((await remove('light', member)).status).toBe(403)
  expect((await remove('light')).body.light).toBeNull()
  expect((await fetch(body.light.url)).status).toBe(404)
  expect((await organisation()).logo.dark).not.toBeNull()
  expect((await house.nobody.call('GET /api/v2/instance')).body.thumbnail.url).toContain('/logo/dark.webp')
  await remove('dark')
  expect((await remove('dark')).status).toBe(200)
  expect((await house.nobody.call('GET /api/v2/instance')).body.thumbnail.url).toContain('/icon-512.png')
  const asked = { query: { kind: 'organisation_changed' as const, limit: 1 } }
  const [entry] = (await administrator.caller.call('GET /api/birdhouse/v1/audit', asked)).body
  expect(entry?.facts).toEqual({ fields: ['logo'] })
})

it('what is no picture, or for no background, or from who may not, changes nothing', async () => {
  expect((await send(administrator, 'light', Buffer.from('<svg onload="alert(1)"/>'))).status).toBe(422)
  expect((await send(administrator, 'pink', await picture('#05f'))).status).toBe(422)
  expect((await send(member, 'light', await picture('#05f'))).status).toBe(403)
  expect((await organisation()).logo).toEqual({ light: null, dark: null })
})
