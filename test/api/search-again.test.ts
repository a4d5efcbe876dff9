import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

/** What was found is held; whoever asks again finds what has changed meanwhile. */
let house: TestHouse
let reader: Somebody
let author: Somebody
beforeAll(async () => {
  house = await openHouse()
  ;[reader, author] = await addPeople(house, 2)
})
afterAll(() => house.stop())

const found = async () => {
  const query = { q: 'quokka', type: 'statuses' as const }
  return (await reader.caller.call('GET /api/v2/search', { query })).body.statuses.map(({ id }) => id)
}
const post = async (status: string, more: object = {}) =>
  (await author.caller.call('POST /api/v1/statuses', { body: { status, ...more } })).body.id

it('what is written, edited, deleted, or comes to be for one', async () => {
  expect(await found()).toEqual([])
  const first = await post('A quokka')
  expect(await found()).toEqual([first])
  const second = await post('Nothing yet')
  expect(await found()).toEqual([first])
  await author.caller.call('PUT /api/v1/statuses/:id', { params: { id: second }, body: { status: 'Quokka' } })
  expect(await found()).toEqual([second, first])
  await author.caller.call('DELETE /api/v1/statuses/:id', { params: { id: first } })
  expect(await found()).toEqual([second])
  const kept = await post('A quokka for my followers', { visibility: 'private' })
  expect(await found()).toEqual([second])
  await reader.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: author.id } })
  expect(await found()).toEqual([kept, second])
  await reader.caller.call('POST /api/v1/accounts/:id/unfollow', { params: { id: author.id } })
  expect(await found()).toEqual([second])
})
