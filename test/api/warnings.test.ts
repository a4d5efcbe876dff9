import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople } from '#test/rig/people.ts'

let house: TestHouse
let me: Caller
let other: Caller
beforeAll(async () => {
  house = await openHouse({ sample: true })
  const [one, two] = await addPeople(house, 2)
  me = one.caller
  other = two.caller
})
afterAll(() => house.stop())

const post = (body: Record<string, unknown>) =>
  me.call('POST /api/v1/statuses', { body: { status: 'The photos are below', ...body } })

it('a post carries a warning, and is sensitive with it', async () => {
  const { body } = await post({ spoiler_text: '  Injury in the warehouse ', language: 'en' })
  expect(body).toMatchObject({ spoiler_text: 'Injury in the warehouse', sensitive: true, language: 'en' })
  const seen = await other.call('GET /api/v1/statuses/:id', { params: { id: body.id } })
  expect(seen.body).toMatchObject({ spoiler_text: 'Injury in the warehouse', sensitive: true })
  const source = await me.call('GET /api/v1/statuses/:id/source', { params: { id: body.id } })
  expect(source.body).toMatchObject({ spoiler_text: 'Injury in the warehouse' })
})

it('a post is sensitive without a warning too, and plain when nothing is said', async () => {
  expect((await post({ sensitive: true })).body).toMatchObject({ spoiler_text: '', sensitive: true })
  expect((await post({})).body).toMatchObject({ spoiler_text: '', sensitive: false, language: null })
})

it('a boost carries the warning of its post', async () => {
  const { body } = await post({ spoiler_text: 'Outcome of the match' })
  const boost = await other.call('POST /api/v1/statuses/:id/reblog', { params: { id: body.id } })
  expect(boost.body.reblog).toMatchObject({ spoiler_text: 'Outcome of the match', sensitive: true })
})

it('what the warning says is found, and is gone with the post', async () => {
  const { body } = await post({ spoiler_text: 'Quagga spoiler' })
  const found = async () =>
    (await other.call('GET /api/v2/search', { query: { q: 'quagga' } })).body.statuses.map((one) => one.id)
  expect(await found()).toEqual([body.id])
  await me.call('DELETE /api/v1/statuses/:id', { params: { id: body.id } })
  expect(await found()).toEqual([])
})

it('a warning longer than 100 characters is refused with both counts, and so is a language that is none', async () => {
  const refused = await post({ spoiler_text: 'w'.repeat(101) })
  expect(refused.status).toBe(422)
  expect(refused.body).toMatchObject({ code: 'warning_too_long', error: expect.stringMatching(/101.*100/) })
  expect((await post({ language: 'deutsch!' })).status).toBe(422)
})
