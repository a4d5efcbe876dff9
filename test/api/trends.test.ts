import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { knownPage } from '#test/rig/known-page.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

let house: TestHouse
let people: Somebody[]
const PAGE = 'https://example.org/plan'

const as = (n: number): Somebody => people[n] ?? (people[0] as Somebody)
const post = async (n: number, status: string, more: object = {}) =>
  (await as(n).caller.call('POST /api/v1/statuses', { body: { status, ...more } })).body.id

beforeAll(async () => {
  house = await openHouse()
  people = await addPeople(house, 5)
  await post(0, `Two of us #both ${PAGE}`)
  await post(1, `Two of us #both #both ${PAGE}`)
  for (let n = 0; n < 3; n++) await post(0, `I alone #alone${n % 2} https://example.org/alone`)
  await post(0, 'Hidden #secret', { visibility: 'private' })
  await post(1, 'Hidden #secret', { visibility: 'private' })
  await post(0, '@nobody #whispered', { visibility: 'private' })
  await knownPage(house.databaseUrl, PAGE, 'The plan')
})
afterAll(() => house.stop())

it('hashtags are those that two or more write in posts to everyone, by how many they are', async () => {
  const { body } = await as(4).caller.call('GET /api/v1/trends/tags')
  expect(body.map(({ name }) => name)).toEqual(['both'])
  expect(body[0]?.history[0]).toMatchObject({ uses: '2', accounts: '2' })
  expect((await as(4).caller.call('GET /api/v1/trends/tags', { query: { offset: 1 } })).body).toEqual([])
})

it('links are those that two or more post, with the page as it describes itself', async () => {
  const { body } = await as(4).caller.call('GET /api/v1/trends/links')
  expect(body).toMatchObject([{ url: PAGE, title: 'The plan' }])
  expect(body[0]?.history[0]).toMatchObject({ uses: '2', accounts: '2' })
  const found = await as(4).caller.call('GET /api/v1/timelines/link', { query: { url: PAGE, limit: 1 } })
  expect(found.body.map(({ account }) => account.id)).toEqual([as(1).id])
  expect(found.headers.get('link')).toContain('rel="next"')
  const unknown = await as(4).caller.call('GET /api/v1/timelines/link', {
    query: { url: 'https://no.where' },
  })
  expect(unknown.body).toEqual([])
})

it('posts are by who marks and boosts them; a reader’s mutes hold, and what is not for everyone is never there', async () => {
  const liked = await post(2, 'Liked')
  const boosted = await post(3, 'Boosted')
  const mine = await post(2, 'For my followers', { visibility: 'private' })
  for (const n of [0, 1]) {
    await as(n).caller.call('POST /api/v1/accounts/:id/follow', { params: { id: as(2).id } })
    for (const id of [liked, mine])
      await as(n).caller.call('POST /api/v1/statuses/:id/favourite', { params: { id } })
    await as(n).caller.call('POST /api/v1/statuses/:id/reblog', { params: { id: boosted } })
  }
  await as(1).caller.call('POST /api/v1/accounts/:id/mute', { params: { id: as(3).id } })
  const seen = async (n: number) =>
    (await as(n).caller.call('GET /api/v1/trends/statuses')).body.map(({ id }) => id)
  expect(await seen(0)).toEqual([boosted, liked])
  expect(await seen(1)).toEqual([liked])
})

it('what somebody suspended wrote counts no more at once, and again when they are back', async () => {
  const [admin] = await addPeople(house, 1, 'administrator')
  const params = { id: as(1).id }
  const names = async () => (await as(4).caller.call('GET /api/v1/trends/tags')).body.map(({ name }) => name)
  expect(await names()).toEqual(['both'])
  await admin?.caller.call('POST /api/birdhouse/v1/people/:id/suspend', { params })
  expect(await names()).toEqual([])
  await admin?.caller.call('POST /api/birdhouse/v1/people/:id/restore', { params })
  expect(await names()).toEqual(['both'])
})
