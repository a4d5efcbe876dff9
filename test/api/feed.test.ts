import { afterAll, beforeAll, expect, it } from 'vitest'
import { announce } from '#test/rig/announce.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'

/** One's announcements in a feed reader, behind an address that is the secret. */
let house: TestHouse
let admin: Caller
let member: Caller
beforeAll(async () => {
  house = await openHouse({ sample: true })
  admin = await house.signIn('wei.zhou')
  member = await house.signIn('liam.dalgleish')
})
afterAll(() => house.stop())

const open = async (who: Caller) => (await who.call('POST /api/birdhouse/v1/feed')).body.url
const read = async (url: string) => {
  const answer = await fetch(url)
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}

it('holds what is addressed to its owner and stands, as text, and nobody else’s', async () => {
  const texts = [{ language: 'en', short: 'New <b>prices</b> & plans', full_text: 'From ]]> Monday.' }]
  await announce(admin, { texts })
  const other = { texts: [{ language: 'en', short: 'For nobody here', full_text: null }] }
  await announce(admin, { ...other, condition: 'location = Auckland' })
  const url = await open(member)
  const { status, type, text } = await read(url)
  expect([status, type]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  expect(text).toContain('<title>New &lt;b&gt;prices&lt;/b&gt; &amp; plans</title>')
  expect(text).toContain('From ]]&gt; Monday.')
  const place = (
    await member.call('GET /api/birdhouse/v1/people/:handle', { params: { handle: 'liam.dalgleish' } })
  ).body
  expect(text.includes('For nobody here')).toBe(place.location === 'Auckland')
})

it('an address ends with the next one, by hand, and with access', async () => {
  const first = await open(member)
  const second = await open(member)
  expect((await read(first)).status).toBe(404)
  expect((await read(second)).status).toBe(200)
  expect((await member.call('GET /api/birdhouse/v1/feed')).body).toEqual({ open: true })
  await member.call('DELETE /api/birdhouse/v1/feed')
  expect((await read(second)).status).toBe(404)
  const third = await open(member)
  const { id } = (await member.call('GET /api/birdhouse/v1/me')).body.account
  await admin.call('POST /api/birdhouse/v1/people/:id/suspend', { params: { id }, body: { words: '' } })
  expect((await read(third)).status).toBe(404)
})
