import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openHouse({ sample: true })
})
afterAll(() => house.stop())

it('when a boost is taken back, whoever boosted the post as well does not get it a second time', async () => {
  const [author, reader, one, other] = await addPeople(house, 4)
  for (const { id } of [one, other])
    await reader.caller.call('POST /api/v1/accounts/:id/follow', { params: { id } })
  const { id } = (await author.caller.call('POST /api/v1/statuses', { body: { status: 'Boosted by three' } }))
    .body
  const boost = async (by: Somebody) =>
    (await by.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id } })).body.id
  const home = async () =>
    (await reader.caller.call('GET /api/v1/timelines/home')).body.map((item) => item.id)
  const first = await boost(one)
  const own = await boost(reader)
  await boost(other)
  expect(await home()).toEqual([own, first])
  await one.caller.call('POST /api/v1/statuses/:id/unreblog', { params: { id } })
  expect(await home()).toEqual([own])
})
