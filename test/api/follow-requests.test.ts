import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

let house: TestHouse
let locked: Somebody
let one: Somebody
let other: Somebody

beforeAll(async () => {
  house = await openHouse({ sample: true })
})
beforeEach(async () => {
  ;[locked, one, other] = await addPeople(house, 3)
  await lock(true)
})
afterAll(async () => {
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
  await house.stop()
})

const lock = (to: boolean) =>
  locked.caller.call('PATCH /api/v1/accounts/update_credentials', { body: { locked: to } })
const follow = (who: Somebody, whom: Somebody) =>
  who.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: whom.id } })
const unfollow = (who: Somebody, whom: Somebody) =>
  who.caller.call('POST /api/v1/accounts/:id/unfollow', { params: { id: whom.id } })
const answer = (who: Somebody, word: 'authorize' | 'reject') =>
  locked.caller.call(`POST /api/v1/follow_requests/:id/${word}`, { params: { id: who.id } })
const asking = async () => (await locked.caller.call('GET /api/v1/follow_requests')).body.map(({ id }) => id)
const told = async (who: Somebody) =>
  (await who.caller.call('GET /api/v1/notifications')).body.map(({ type, account }) => [type, account.id])
const stand = async (who: Somebody, whom: Somebody) => {
  const { body } = await who.caller.call('GET /api/v1/accounts/relationships', { query: { id: whom.id } })
  const [found] = body
  return { following: found?.following, requested: found?.requested, requested_by: found?.requested_by }
}
const post = async (visibility: 'private' | 'public') =>
  (await locked.caller.call('POST /api/v1/statuses', { body: { status: `To ${visibility}`, visibility } }))
    .body.id
const reads = async (who: Somebody, id: string) =>
  (await who.caller.call('GET /api/v1/statuses/:id', { params: { id } })).status === 200
const home = async (who: Somebody) =>
  (await who.caller.call('GET /api/v1/timelines/home')).body.map(({ id }) => id)
const NOT = { following: false, requested: false, requested_by: false }

it('who wants to follow somebody locked asks, once, and reads nothing more by that', async () => {
  const [toFollowers, toAll] = [await post('private'), await post('public')]
  expect((await follow(one, locked)).body).toMatchObject({ following: false, requested: true })
  await follow(one, locked)
  expect(await asking()).toEqual([one.id])
  expect(await stand(one, locked)).toEqual({ ...NOT, requested: true })
  expect(await stand(locked, one)).toEqual({ ...NOT, requested_by: true })
  expect(await told(locked)).toEqual([['follow_request', one.id]])
  const me = (await locked.caller.call('GET /api/v1/accounts/verify_credentials')).body
  expect([me.locked, me.source.follow_requests_count, me.followers_count]).toEqual([true, 1, 0])
  expect([await reads(one, toFollowers), await reads(one, toAll)]).toEqual([false, true])
  expect(await home(one)).toEqual([])
})

it('who is let in follows, has the latest posts at home, and nobody is told twice', async () => {
  const toFollowers = await post('private')
  await follow(one, locked)
  expect((await answer(one, 'authorize')).body).toMatchObject({ followed_by: true, requested_by: false })
  expect(await stand(one, locked)).toEqual({ ...NOT, following: true })
  expect(await asking()).toEqual([])
  expect(await told(locked)).toEqual([])
  expect(await home(one)).toEqual([toFollowers])
  expect((await answer(one, 'authorize')).status).toBe(404)
  const { body } = await locked.caller.call('GET /api/v1/accounts/:id', { params: { id: locked.id } })
  expect(body.followers_count).toBe(1)
})

it('who is declined is not told, reads nothing, and may ask again', async () => {
  await follow(one, locked)
  expect((await answer(one, 'reject')).body).toMatchObject({ followed_by: false, requested_by: false })
  expect(await stand(one, locked)).toEqual(NOT)
  expect(await told(one)).toEqual([])
  expect((await answer(one, 'reject')).status).toBe(404)
  await follow(one, locked)
  expect(await asking()).toEqual([one.id])
})

it('what is taken back is asked no longer, and told no longer', async () => {
  await follow(one, locked)
  await unfollow(one, locked)
  expect([await asking(), await told(locked)]).toEqual([[], []])
  expect((await answer(one, 'authorize')).status).toBe(404)
})

it('who followed before the lock stays, and whoever waits is let in when it ends', async () => {
  await lock(false)
  await follow(one, locked)
  await lock(true)
  await follow(other, locked)
  expect(await stand(one, locked)).toEqual({ ...NOT, following: true })
  await lock(false)
  expect(await stand(other, locked)).toEqual({ ...NOT, following: true })
  expect(await asking()).toEqual([])
})

it('a block ends what is asked, in both directions', async () => {
  await follow(one, locked)
  await locked.caller.call('POST /api/v1/accounts/:id/block', { params: { id: one.id } })
  expect(await asking()).toEqual([])
  await locked.caller.call('POST /api/v1/accounts/:id/unblock', { params: { id: one.id } })
  await follow(other, locked)
  await other.caller.call('POST /api/v1/accounts/:id/block', { params: { id: locked.id } })
  expect([await asking(), await told(locked)]).toEqual([[], []])
})

it('a request of who has left is gone; of who is suspended it waits', async () => {
  await follow(one, locked)
  await follow(other, locked)
  const [admin] = await addPeople(house, 1, 'administrator')
  const act = (what: 'leave' | 'suspend' | 'restore', who: Somebody) =>
    admin?.caller.call(`POST /api/birdhouse/v1/people/:id/${what}`, { params: { id: who.id } })
  await act('leave', one)
  await act('suspend', other)
  expect(await asking()).toEqual([])
  expect((await answer(other, 'authorize')).status).toBe(404)
  await act('restore', one)
  await act('restore', other)
  expect(await asking()).toEqual([other.id])
})

it('who follows when nobody is asked any more asks no longer', async () => {
  await lock(false)
  // As of somebody who was suspended when the lock ended.
  await withDatabase(house.databaseUrl, (client) =>
    client.query('insert into follow_request (id, follower_id, followee_id) values ($1, $1, $2)', [
      one.id,
      locked.id,
    ]),
  )
  expect((await follow(one, locked)).body).toMatchObject({ following: true, requested: false })
  expect(await asking()).toEqual([])
})

it('nobody answers what others are asked, and nobody is let in who did not ask', async () => {
  await follow(one, locked)
  const params = { id: one.id }
  for (const word of ['authorize', 'reject'] as const)
    expect((await other.caller.call(`POST /api/v1/follow_requests/:id/${word}`, { params })).status).toBe(404)
  expect((await answer(other, 'authorize')).status).toBe(404)
  expect(await asking()).toEqual([one.id])
})

it('a follower is removed, is not told, and asks when they want to come back', async () => {
  await follow(one, locked)
  await answer(one, 'authorize')
  const toFollowers = await post('private')
  const params = { id: one.id }
  const { body } = await locked.caller.call('POST /api/v1/accounts/:id/remove_from_followers', { params })
  expect(body.followed_by).toBe(false)
  expect([await home(one), await reads(one, toFollowers), await told(one)]).toEqual([[], false, []])
  await follow(one, locked)
  expect(await stand(one, locked)).toEqual({ ...NOT, requested: true })
})

describe('there is no way around a lock', () => {
  it('a team is followed but for who is locked, who is asked; taken back as a whole', async () => {
    await withDatabase(house.databaseUrl, (client) =>
      client.query('update account set team = $1 where id = any($2)', [
        `Team ${locked.id}`,
        [locked.id, other.id],
      ]),
    )
    const body = { team: `Team ${locked.id}` }
    const { followed } = (await one.caller.call('POST /api/birdhouse/v1/teams/follow', { body })).body
    expect(followed.toSorted()).toEqual([locked.id, other.id].toSorted())
    expect(await stand(one, locked)).toEqual({ ...NOT, requested: true })
    expect(await stand(one, other)).toEqual({ ...NOT, following: true })
    await one.caller.call('POST /api/birdhouse/v1/people/unfollow', { body: { ids: followed } })
    expect([await stand(one, locked), await stand(one, other)]).toEqual([NOT, NOT])
  })

  it('nobody who follows at the moment of locking ends up anywhere but in the one or the other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const crowd = await addPeople(house, 6)
      await lock(false)
      const answers = await Promise.all([
        ...crowd.slice(0, 3).map((who) => follow(who, locked)),
        lock(true),
        ...crowd.slice(3).map((who) => follow(who, locked)),
      ])
      expect(answers.every(({ status }) => status === 200)).toBe(true)
      const late = await addPeople(house, 1)
      for (const who of late) await follow(who, locked)
      const stands = await Promise.all(crowd.map((who) => stand(who, locked)))
      for (const { following, requested } of stands) expect(following).not.toBe(requested)
      for (const who of late) expect(await stand(who, locked)).toEqual({ ...NOT, requested: true })
    }
  }, 20_000)

  it('a team that is followed at the moment of a block has nobody in it who blocks one', async () => {
    const team = `Team ${one.id}`
    const crowd = await addPeople(house, 8)
    const ids = crowd.map(({ id }) => id)
    await withDatabase(house.databaseUrl, (client) =>
      client.query('update account set team = $1 where id = any($2)', [team, ids]),
    )
    for (let round = 0; round < 5; round += 1) {
      const params = { id: one.id }
      const [answer] = await Promise.all([
        one.caller.call('POST /api/birdhouse/v1/teams/follow', { body: { team } }),
        ...crowd.map(({ caller }) => caller.call('POST /api/v1/accounts/:id/block', { params })),
      ])
      expect([200, 404]).toContain(answer.status)
      const { body } = await one.caller.call('GET /api/v1/accounts/relationships', { query: { id: ids } })
      expect(body.filter(({ following, blocked_by }) => following || !blocked_by)).toEqual([])
      for (const { caller } of crowd) await caller.call('POST /api/v1/accounts/:id/unblock', { params })
    }
  }, 20_000)

  it('accepted by two devices at once, and taken back meanwhile, it happens once or not at all', async () => {
    for (let round = 0; round < 5; round += 1) {
      await follow(one, locked)
      const [first, second] = await Promise.all([
        answer(one, 'authorize'),
        answer(one, 'authorize'),
        unfollow(one, locked),
      ])
      expect([first.status, second.status].filter((status) => status === 200).length).toBeLessThanOrEqual(1)
      await unfollow(one, locked)
      expect(await stand(one, locked)).toEqual(NOT)
    }
  })
})
