import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Permission } from '#rules/people/permissions.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

let house: TestHouse
let admin: Somebody
let ann: Somebody
let bob: Somebody
let roles: Record<string, string>

beforeAll(async () => {
  house = await openHouse()
  admin = (await addPeople(house, 1, 'administrator'))[0] as Somebody
  const { body } = await admin.caller.call('GET /api/birdhouse/v1/roles')
  roles = Object.fromEntries(body.map((role) => [role.built_in ?? role.name, role.id]))
})
afterAll(() => house.stop())
beforeEach(async () => {
  ;[ann, bob] = await addPeople(house, 2)
})

const give = (by: Somebody, to: Somebody, role = '') =>
  by.caller.call('POST /api/birdhouse/v1/people/:id/roles/:role', { params: { id: to.id, role } })
const take = (by: Somebody, from: Somebody, role = '') =>
  by.caller.call('DELETE /api/birdhouse/v1/people/:id/roles/:role', { params: { id: from.id, role } })
const mine = async (who: Somebody) => (await who.caller.call('GET /api/birdhouse/v1/me')).body
let made = 0
async function make(by: Somebody, permissions: Permission[], name = `Role ${++made}`) {
  return by.caller.call('POST /api/birdhouse/v1/roles', { body: { name, permissions } })
}
async function withRole(who: Somebody, permissions: Permission[]): Promise<string> {
  const { id } = (await make(admin, permissions)).body
  await give(admin, who, id)
  return id
}

it('there are seven roles to begin with, and everybody may know what each permits', async () => {
  const { body } = await ann.caller.call('GET /api/birdhouse/v1/roles')
  expect(body.slice(0, 7).map((role) => role.built_in)).toEqual([
    'employee',
    'communicator',
    'care_agent',
    'policy_owner',
    'staff_representative',
    'moderator',
    'administrator',
  ])
  expect(body.find((role) => role.built_in === 'moderator')?.permissions).toEqual(['moderate'])
})

it('somebody holds several roles, and may what any of them permits, from the next request on', async () => {
  expect((await give(admin, ann, roles.moderator)).status).toBe(200)
  expect((await give(admin, ann, roles.communicator)).status).toBe(200)
  expect((await give(admin, ann, roles.communicator)).status).toBe(200)
  expect(await mine(ann)).toMatchObject({ permissions: ['announce', 'approve_announcements', 'moderate'] })
  const { handle } = ann
  const seen = await bob.caller.call('GET /api/birdhouse/v1/people/:handle', { params: { handle } })
  expect(seen.body.roles.map((role) => role.built_in)).toEqual(['communicator', 'moderator'])
  expect((await take(admin, ann, roles.moderator)).status).toBe(200)
  expect(await mine(ann)).toMatchObject({ permissions: ['announce', 'approve_announcements'] })
})

it('a role that is made here permits what it says, for all who hold it, as long as it says so', async () => {
  const id = await withRole(ann, ['manage_invitations'])
  const invitations = async () => (await ann.caller.call('GET /api/birdhouse/v1/invitations')).status
  expect(await invitations()).toBe(200)
  const change = (permissions: Permission[]) =>
    admin.caller.call('PATCH /api/birdhouse/v1/roles/:id', { params: { id }, body: { permissions } })
  expect((await change(['announce'])).body).toMatchObject({ permissions: ['announce'], people: 1 })
  expect(await invitations()).toBe(403)
  await change(['manage_invitations'])
  expect(await invitations()).toBe(200)
  await admin.caller.call('DELETE /api/birdhouse/v1/roles/:id', { params: { id } })
  expect(await invitations()).toBe(403)
  expect((await mine(ann)).roles).toEqual([])
})

it('a name is one role’s, and built-in roles stay as they are', async () => {
  await make(admin, [], 'Librarian')
  expect((await make(admin, [], ' librarian ')).body).toMatchObject({ code: 'role_name_taken' })
  expect((await make(admin, [], 'Staff Representative')).body).toMatchObject({ code: 'role_name_taken' })
  const params = { id: roles.moderator ?? '' }
  for (const answer of [
    await admin.caller.call('PATCH /api/birdhouse/v1/roles/:id', { params, body: { permissions: [] } }),
    await admin.caller.call('DELETE /api/birdhouse/v1/roles/:id', { params }),
  ])
    expect(answer.body).toMatchObject({ code: 'role_built_in' })
  expect((await give(admin, ann, roles.employee)).body).toMatchObject({ code: 'no_such_role' })
})

it('nobody gives, takes, makes or changes more than they hold', async () => {
  await withRole(ann, ['manage_roles', 'moderate'])
  const more = { code: 'more_than_you_hold' }
  expect((await give(ann, bob, roles.moderator)).status).toBe(200)
  expect((await give(ann, bob, roles.administrator)).body).toMatchObject(more)
  expect((await give(ann, ann, roles.administrator)).body).toMatchObject(more)
  expect((await take(ann, admin, roles.administrator)).body).toMatchObject(more)
  expect((await make(ann, ['moderate', 'manage_people'])).body).toMatchObject(more)
  const { id } = (await make(ann, ['moderate'])).body
  const widen = { params: { id }, body: { permissions: ['moderate', 'read_audit'] as Permission[] } }
  expect((await ann.caller.call('PATCH /api/birdhouse/v1/roles/:id', widen)).body).toMatchObject(more)
  const theirs = { id: (await make(admin, ['manage_people'])).body.id }
  const narrow = { params: theirs, body: { permissions: [] } }
  expect((await ann.caller.call('PATCH /api/birdhouse/v1/roles/:id', narrow)).body).toMatchObject(more)
  expect(
    (await ann.caller.call('DELETE /api/birdhouse/v1/roles/:id', { params: theirs })).body,
  ).toMatchObject(more)
})

it('who manages people does not touch the access of who may do more', async () => {
  await withRole(ann, ['manage_people'])
  const act = async (verb: 'suspend' | 'restore' | 'leave', who: Somebody) =>
    (await ann.caller.call(`POST /api/birdhouse/v1/people/:id/${verb}`, { params: { id: who.id } })).status
  expect(await act('suspend', bob)).toBe(200)
  expect(await act('restore', bob)).toBe(200)
  expect(await act('suspend', admin)).toBe(403)
  await give(admin, bob, roles.administrator).then((answer) => expect(answer.status).toBe(200))
  await admin.caller.call('POST /api/birdhouse/v1/people/:id/suspend', { params: { id: bob.id } })
  expect(await act('restore', bob)).toBe(403)
})

it('an invitation gives roles, as long as whoever made it holds them', async () => {
  await withRole(ann, ['manage_invitations', 'moderate'])
  const invite = (given: string[]) =>
    ann.caller.call('POST /api/birdhouse/v1/invitations', { body: { roles: given } })
  expect((await invite([roles.administrator ?? ''])).body).toMatchObject({ code: 'more_than_you_hold' })
  expect((await invite(['1', '99'])).body).toMatchObject({ code: 'no_such_role' })
  const links = [await invite([roles.moderator ?? '']), await invite([roles.moderator ?? ''])]
  expect(links[0]?.body.invitation.roles).toMatchObject([{ built_in: 'moderator' }])
  const accept = (n: number) =>
    house.nobody.call('POST /api/birdhouse/v1/invitations/:token/accept', {
      params: { token: links[n]?.body.url.split('/').at(-1) ?? '' },
      body: { name: 'Newcomer', handle: `new${made}.${n}`, password: 'a long enough password' },
    })
  expect((await accept(0)).body.role.name).toBe('Moderator')
  await admin.caller.call('POST /api/birdhouse/v1/people/:id/suspend', { params: { id: ann.id } })
  expect((await accept(1)).status).toBe(200)
})

it('a role is given to who has access, and not to who is only invited', async () => {
  const csv = 'name,handle\nMere,mere.roles'
  await admin.caller.call('POST /api/birdhouse/v1/people/import', { body: { csv, apply: true } })
  const { account } = (
    await admin.caller.call('GET /api/birdhouse/v1/people/:handle', { params: { handle: 'mere.roles' } })
  ).body
  const params = { id: account.id, role: roles.moderator ?? '' }
  const given = await admin.caller.call('POST /api/birdhouse/v1/people/:id/roles/:role', { params })
  expect(given.body).toMatchObject({ code: 'person_not_active' })
})

it('administrators who take the role from each other at once leave one', async () => {
  for (let round = 0; round < 5; round++) {
    const fresh = await openHouse()
    const [one, two] = await addPeople(fresh, 2, 'administrator')
    const role = roles.administrator ?? ''
    const answers = await Promise.all([take(one, two, role), take(two, one, role)])
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    const left = await Promise.all([mine(one), mine(two)])
    expect(left.filter((me) => me.roles.length === 1)).toHaveLength(1)
    await fresh.stop()
  }
})

it('the directory lists who holds a role', async () => {
  const id = await withRole(ann, [])
  const { body } = await bob.caller.call('GET /api/birdhouse/v1/people', { query: { role: id } })
  expect(body).toMatchObject({ total: 1, people: [{ id: ann.id }] })
})
