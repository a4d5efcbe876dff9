import { afterAll, beforeAll, expect, it } from 'vitest'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { signInAgain } from '#test/rig/people.ts'

let house: TestHouse
let reader: Caller
beforeAll(async () => {
  house = await openHouse({ sample: true })
  reader = await house.signIn('dave.pokere')
})
afterAll(() => house.stop())

const suggestions = async () => (await reader.call('GET /api/birdhouse/v1/suggestions')).body

it('a team is followed as a whole: all its people, their latest posts at home, and each of them is told once', async () => {
  const team = (await suggestions()).teams.find((one) => !one.followed && !one.mine)
  if (team === undefined) throw new Error('every team is followed')
  const follow = () => reader.call('POST /api/birdhouse/v1/teams/follow', { body: { team: team.name } })
  const { followed } = (await follow()).body
  expect(followed.length).toBeGreaterThan(0)
  expect((await follow()).body.followed).toEqual([])
  expect((await suggestions()).teams.find(({ name }) => name === team.name)?.followed).toBe(true)
  const { people } = (
    await reader.call('GET /api/birdhouse/v1/people', { query: { q: '', team: team.name, limit: 100 } })
  ).body
  const ids = people.map(({ id }) => id)
  const relations = (
    await reader.call('GET /api/v1/accounts/relationships', { query: { id: ids.slice(0, 1) } })
  ).body
  expect(relations.map(({ following }) => following)).toEqual([true])
  const home = (await reader.call('GET /api/v1/timelines/home', { query: { limit: 40 } })).body
  expect(home.some(({ account }) => ids.includes(account.id))).toBe(true)
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
})

it('a team that was followed is taken back to the person: whoever was followed before stays, and home is as it was', async () => {
  const team = (await suggestions()).teams.find((one) => !one.followed && !one.mine)
  if (team === undefined) throw new Error('every team is followed')
  const following = async () =>
    (
      await reader.call('GET /api/v1/accounts/:id/following', { params: { id: me.id }, query: { limit: 80 } })
    ).body.map(({ id }) => id)
  const home = async () =>
    (await reader.call('GET /api/v1/timelines/home', { query: { limit: 40 } })).body.map(({ id }) => id)
  const me = (await reader.call('GET /api/v1/accounts/verify_credentials')).body
  await reader.call('POST /api/v1/accounts/:id/follow', { params: { id: team.some[0]?.id ?? '' } })
  const [before, homeBefore] = [await following(), await home()]

  const { followed } = (
    await reader.call('POST /api/birdhouse/v1/teams/follow', { body: { team: team.name } })
  ).body
  expect(followed).not.toContain(team.some[0]?.id)
  expect(await following()).toHaveLength(before.length + followed.length)
  const takeBack = () => reader.call('POST /api/birdhouse/v1/people/unfollow', { body: { ids: followed } })
  for (const answer of [await takeBack(), await takeBack()]) expect(answer.status).toBe(200)

  expect(await following()).toEqual(before)
  expect(await home()).toEqual(homeBefore)
  expect((await suggestions()).teams.find(({ name }) => name === team.name)?.followed).toBe(false)
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
})

it('following is told, and taken back with it, one by one or as a team', async () => {
  const team = (await suggestions()).teams.find((one) => !one.followed && !one.mine)
  if (team === undefined) throw new Error('every team is followed')
  const me = (await reader.call('GET /api/v1/accounts/verify_credentials')).body
  const follow = async () =>
    (await reader.call('POST /api/birdhouse/v1/teams/follow', { body: { team: team.name } })).body.followed
  const ids = await follow()
  const members = await Promise.all(ids.map((id) => signInAgain(house, id)))
  const told = async () => {
    const lists = await Promise.all(members.map((member) => member.call('GET /api/v1/notifications')))
    return lists.filter(({ body }) =>
      body.some(({ type, account }) => type === 'follow' && account.id === me.id),
    ).length
  }
  expect(await told()).toBe(ids.length)
  await reader.call('POST /api/v1/accounts/:id/unfollow', { params: { id: ids[0] ?? '' } })
  expect(await told()).toBe(ids.length - 1)
  await reader.call('POST /api/birdhouse/v1/people/unfollow', { body: { ids } })
  expect(await told()).toBe(0)
  await follow()
  expect(await told()).toBe(ids.length)
})

it('suggested are the manager, the team and the place before those whom many follow, and nobody twice', async () => {
  const { people } = await suggestions()
  const order = ['manager', 'team', 'place', 'followed_by_many', 'colleague']
  const ranks = people.map(({ reason }) => order.indexOf(reason))
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  expect(new Set(people.map(({ account }) => account.id)).size).toBe(people.length)
  expect(people.length).toBeGreaterThan(10)
})

it('a topic is shown as followed as soon as it is', async () => {
  const topic = (await suggestions()).topics.find(({ followed }) => !followed)
  if (topic === undefined) throw new Error('every topic is followed')
  await reader.call('POST /api/v1/tags/:name/follow', { params: { name: topic.name } })
  expect((await suggestions()).topics.find(({ name }) => name === topic.name)?.followed).toBe(true)
})
