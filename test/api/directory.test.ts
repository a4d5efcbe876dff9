import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'

let house: TestHouse
let admin: Caller
let member: Caller
beforeAll(async () => {
  house = await openHouse({ sample: true })
  admin = await house.signIn('wei.zhou')
  member = await house.signIn('tui.armitage')
})
afterAll(() => house.stop())

const find = async (caller: Caller, q: string, gone = false) =>
  (await caller.call('GET /api/birdhouse/v1/people', { query: { q, gone, limit: 100 } })).body

test('the directory is found by name, handle, role, team and place, with or without accents', async () => {
  const names = async (q: string) => (await find(member, q)).people.map((one) => one.display_name)
  expect(await names('pokere')).toContain('Dave Pōkere')
  expect(await names('dave.pok')).toContain('Dave Pōkere')
  expect(await names('field waikato representative')).toEqual(['Dave Pōkere'])
  const planners = await find(member, 'radio planning')
  expect(planners.total).toBeGreaterThan(3)
  expect(planners.people.every((one) => one.birdhouse.team === 'Radio Planning')).toBe(true)
  expect((await find(member, 'uckland')).total).toBe(0)
  expect((await find(member, '%')).total).toBe(0)
})

test('those who have gone are listed for administrators alone, who can give access back', async () => {
  expect((await find(member, 'maurice gillespie', true)).total).toBe(0)
  expect((await find(admin, 'maurice gillespie')).total).toBe(0)
  const { people } = await find(admin, 'maurice gillespie', true)
  expect(people.map((one) => one.birdhouse.state)).toEqual(['left'])
})
