import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

let house: TestHouse
let reader: Somebody
let mate: Somebody
let neighbour: Somebody
let stranger: Somebody
const groups: Record<string, string> = {}

beforeAll(async () => {
  house = await openHouse()
  ;[reader, mate, neighbour, stranger] = (await addPeople(house, 4)) as [
    Somebody,
    Somebody,
    Somebody,
    Somebody,
  ]
  await withDatabase(house.databaseUrl, async (client) => {
    const place = `update account set team = $2, location = $3 where id = $1`
    await client.query(place, [reader.id, 'Care', 'Nelson'])
    await client.query(place, [mate.id, 'Care', 'Hamilton'])
    await client.query(place, [neighbour.id, 'Shops', 'Nelson'])
  })
  for (const [name, by, closed] of [
    ['team', mate, false],
    ['place', neighbour, false],
    ['topic', stranger, false],
    ['secret', mate, true],
    ['old', mate, false],
    ['alone', stranger, false],
  ] as const) {
    const body = { name: `Of ${name}`, handle: `of-${name}`, closed }
    groups[name] = (await by.caller.call('POST /api/birdhouse/v1/groups', { body })).body.id
  }
  await mate.caller.call('POST /api/birdhouse/v1/groups/:id/archive', { params: { id: groups.old ?? '' } })
  await reader.caller.call('POST /api/v1/tags/:name/follow', { params: { name: 'cables' } })
  await stranger.caller.call('POST /api/v1/statuses', {
    body: { status: 'About #cables', group_id: groups.topic },
  })
})
afterAll(() => house.stop())

const suggested = async (who = reader) =>
  (await who.caller.call('GET /api/birdhouse/v1/suggestions')).body.groups

it('open groups are suggested by team, place and topic, each with the reason, and no closed or archived one', async () => {
  const found = await suggested()
  expect(found.map(({ group, reason, count }) => [group.handle, reason, count])).toEqual([
    ['of-team', 'team', 1],
    ['of-place', 'place', 1],
    ['of-topic', 'topic', 1],
  ])
  expect((await suggested(stranger)).map(({ group }) => group.handle)).not.toContain('of-secret')
})

it('what was joined is marked as such, and left again', async () => {
  const params = { id: groups.team ?? '' }
  await reader.caller.call('POST /api/birdhouse/v1/groups/:id/join', { params })
  expect((await suggested()).find(({ group }) => group.id === params.id)?.group.me.part).toBe('member')
  await reader.caller.call('POST /api/birdhouse/v1/groups/:id/leave', { params })
  expect((await suggested()).find(({ group }) => group.id === params.id)?.group.me.part).toBeNull()
})

it('somebody who lost their access is no reason', async () => {
  const [administrator] = await addPeople(house, 1, 'administrator')
  await administrator?.caller.call('POST /api/birdhouse/v1/people/:id/suspend', { params: { id: mate.id } })
  expect((await suggested()).map(({ group }) => group.handle)).not.toContain('of-team')
})
