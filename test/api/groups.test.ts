import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

let house: TestHouse
let maker: Somebody
let one: Somebody
let other: Somebody
let manager: Somebody
let count = 0

beforeAll(async () => {
  house = await openHouse()
  const [a, b, c] = await addPeople(house, 3)
  const [d] = await addPeople(house, 1, 'administrator')
  ;[maker, one, other, manager] = [a, b, c, d]
})
afterAll(async () => {
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
  await house.stop()
})

const make = async (closed: boolean, by = maker) => {
  count += 1
  const body = { name: `Bakers ${count}`, handle: `bakers-${count}`, closed }
  return (await by.caller.call('POST /api/birdhouse/v1/groups', { body })).body.id
}
const join = (who: Somebody, id: string) =>
  who.caller.call('POST /api/birdhouse/v1/groups/:id/join', { params: { id } })
const leave = (who: Somebody, id: string) =>
  who.caller.call('POST /api/birdhouse/v1/groups/:id/leave', { params: { id } })
const act = (
  who: Somebody,
  what: 'accept' | 'refuse' | 'invite' | 'remove' | 'promote' | 'demote',
  id: string,
  whom: Somebody,
) =>
  who.caller.call(`POST /api/birdhouse/v1/groups/:id/${what}`, {
    params: { id },
    body: { account_id: whom.id },
  })
const archive = (who: Somebody, id: string) =>
  who.caller.call('POST /api/birdhouse/v1/groups/:id/archive', { params: { id } })
const post = (who: Somebody, status: string, more: object) =>
  who.caller.call('POST /api/v1/statuses', { body: { status, ...more } })
const home = async (who: Somebody) => (await who.caller.call('GET /api/v1/timelines/home')).body
const told = async (who: Somebody) =>
  (await who.caller.call('GET /api/v1/notifications')).body.map(({ type, group }) => [type, group?.id])
const standing = async (who: Somebody, id: string) =>
  (await who.caller.call('GET /api/birdhouse/v1/groups/:id', { params: { id } })).body
const code = ({ body }: { body: unknown }) => (body as { code?: string }).code

describe('an open group', () => {
  it('is joined by a press, its posts come to the home with the reason, and go with leaving', async () => {
    const id = await make(false)
    const before = (await post(maker, 'Before you came', { group_id: id })).body
    expect((await join(one, id)).body.me).toEqual({
      part: 'member',
      asked: false,
      invited: false,
      daily: false,
    })
    expect((await join(one, id)).body.members_count).toBe(2)
    const after = (await post(maker, 'After', { group_id: id })).body
    expect(after).toMatchObject({ visibility: 'private', birdhouse: { visibility: 'group', group: { id } } })
    const own = (await post(one, 'Mine', { group_id: id })).body
    const found = (await home(one)).map((item) => [item.id, item.why?.kind])
    expect(found).toEqual([
      [own.id, 'own'],
      [after.id, 'in_group'],
      [before.id, 'in_group'],
    ])
    expect((await leave(one, id)).body.me.part).toBe(null)
    expect((await home(one)).map((item) => item.id)).toEqual([own.id])
    expect((await home(other)).length).toBe(0)
  })

  it('takes posts and answers of members only, and says so', async () => {
    const id = await make(false)
    const { body } = await post(maker, 'Who can help?', { group_id: id })
    expect(code(await post(other, 'Me', { group_id: id }))).toBe('group_members_only')
    expect(code(await post(other, 'Me', { in_reply_to_id: body.id }))).toBe('group_members_only')
    await join(other, id)
    const answer = (await post(other, 'Me', { in_reply_to_id: body.id, visibility: 'private' })).body
    expect(answer.birdhouse.group?.id).toBe(id)
    expect(await told(maker)).toContainEqual(['mention', undefined])
    const { body: list } = await one.caller.call('GET /api/birdhouse/v1/timelines/group/:id', {
      params: { id },
    })
    expect(list.map((item) => item.id)).toEqual([body.id])
  })

  it('keeps answers in it and boosts out of it', async () => {
    const [id, elsewhere] = [await make(false), await make(false)]
    const { body } = await post(maker, 'Here', { group_id: id })
    const reply = (more: object) => post(maker, 'Well', { in_reply_to_id: body.id, ...more })
    expect(code(await reply({ visibility: 'public' }))).toBe('reply_too_wide')
    expect(code(await reply({ group_id: elsewhere }))).toBe('reply_elsewhere')
    expect((await reply({ visibility: 'direct' })).status).toBe(200)
    const outer = (await post(maker, 'For all', {})).body
    expect(code(await post(maker, 'Hm', { in_reply_to_id: outer.id, group_id: id }))).toBe('reply_elsewhere')
    expect(code(await post(maker, 'Hm', { visibility: 'group' }))).toBe('group_needed')
    const boost = await one.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id: body.id } })
    expect(code(boost)).toBe('boost_not_company')
  })

  it('can be closed, and from then on only members see what stands in it; never opened again', async () => {
    const id = await make(false)
    const { body } = await post(maker, 'Soon among us', { group_id: id })
    const params = { id: body.id }
    expect((await one.caller.call('GET /api/v1/statuses/:id', { params })).status).toBe(200)
    const change = (closed: boolean) =>
      maker.caller.call('PUT /api/birdhouse/v1/groups/:id', { params: { id }, body: { closed } })
    expect((await change(true)).body.closed).toBe(true)
    expect((await one.caller.call('GET /api/v1/statuses/:id', { params })).status).toBe(404)
    expect(code(await change(false))).toBe('group_stays_closed')
  })
})

describe('a closed group', () => {
  it('is asked for; organisers hear of it, let in or refuse', async () => {
    const id = await make(true)
    expect((await join(one, id)).body.me).toEqual({ part: null, asked: true, invited: false, daily: false })
    await join(other, id)
    expect(await told(maker)).toContainEqual(['group_request', id])
    expect((await standing(maker, id)).waiting).toBe(2)
    expect((await standing(one, id)).waiting).toBe(0)
    const requests = await maker.caller.call('GET /api/birdhouse/v1/groups/:id/requests', { params: { id } })
    expect(requests.body.map((who) => who.id)).toEqual([other.id, one.id])
    await act(maker, 'refuse', id, other)
    await act(maker, 'accept', id, one)
    expect(await told(one)).toContainEqual(['group_accepted', id])
    expect(await told(maker)).not.toContainEqual(['group_request', id])
    expect((await standing(other, id)).me).toEqual({ part: null, asked: false, invited: false, daily: false })
    expect((await act(maker, 'accept', id, other)).status).toBe(404)
  })

  it('shows others its name and organisers, not its posts, members or requests', async () => {
    const id = await make(true)
    const asked = { params: { id } }
    for (const name of [
      'GET /api/birdhouse/v1/timelines/group/:id',
      'GET /api/birdhouse/v1/groups/:id/members',
      'GET /api/birdhouse/v1/groups/:id/requests',
    ] as const)
      expect([name, (await one.caller.call(name, asked)).status]).toEqual([name, 404])
    const organisers = await one.caller.call('GET /api/birdhouse/v1/groups/:id/members', {
      ...asked,
      query: { organisers: true },
    })
    expect(organisers.body.map((who) => who.id)).toEqual([maker.id])
    expect(code(await post(one, 'Let me', { group_id: id }))).toBe('group_members_only')
  })

  it('lets in whom an organiser invites, and nobody whom a member names', async () => {
    const id = await make(true)
    expect((await act(one, 'invite', id, other)).status).toBe(404)
    await act(maker, 'invite', id, one)
    expect(await told(one)).toContainEqual(['group_invited', id])
    expect((await standing(one, id)).me.invited).toBe(true)
    expect((await join(one, id)).body.me.part).toBe('member')
    const { body } = await post(one, `Among us @${other.handle} @${maker.handle}`, { group_id: id })
    expect(body.mentions.map((who) => who.id)).toEqual([maker.id])
    const edited = await one.caller.call('PUT /api/v1/statuses/:id', {
      params: { id: body.id },
      body: { status: `Now @${other.handle}` },
    })
    expect(edited.body.mentions).toEqual([])
    await act(maker, 'remove', id, one)
    await leave(one, id)
    expect((await standing(one, id)).me.part).toBe(null)
  })
})

describe('whoever organises a group', () => {
  it('does not leave it without one, unless they are alone in it', async () => {
    const id = await make(false)
    await join(one, id)
    expect(code(await leave(maker, id))).toBe('last_organiser')
    expect(code(await act(maker, 'demote', id, maker))).toBe('last_organiser')
    await act(maker, 'promote', id, one)
    expect((await leave(maker, id)).status).toBe(200)
    expect((await leave(one, id)).body).toMatchObject({ archived: true, members_count: 0 })
  })

  it('archives it, and then it can only be read', async () => {
    const id = await make(false)
    expect((await archive(one, id)).status).toBe(404)
    const { body } = await post(maker, 'Last words', { group_id: id })
    expect((await archive(maker, id)).body.archived).toBe(true)
    expect(code(await post(maker, 'More', { group_id: id }))).toBe('group_archived')
    expect(code(await join(one, id))).toBe('group_archived')
    expect((await one.caller.call('GET /api/v1/statuses/:id', { params: { id: body.id } })).status).toBe(200)
    const listed = await one.caller.call('GET /api/birdhouse/v1/groups', {
      query: { archived: true, q: 'BAKERS' },
    })
    expect(listed.body.map((group) => group.id)).toContain(id)
  })

  it('is helped by whoever may manage groups, who leaves a trace', async () => {
    const id = await make(true)
    await act(maker, 'invite', id, one)
    await join(one, id)
    expect((await act(manager, 'promote', id, one)).status).toBe(200)
    expect((await archive(manager, id)).body.archived).toBe(true)
    const { body } = await manager.caller.call('GET /api/birdhouse/v1/audit')
    expect(body.slice(0, 2).map((entry) => entry.kind)).toEqual(['group_archived', 'group_organiser_made'])
    const seen = await manager.caller.call('GET /api/birdhouse/v1/timelines/group/:id', { params: { id } })
    expect(seen.status).toBe(404)
  })
})

it('whoever was put out of a group, and everybody in an archived one, can’t write anew what they wrote there, only delete it', async () => {
  const id = await make(false)
  await join(one, id)
  const said = (await post(one, 'As it was', { group_id: id })).body.id
  const edit = (who: Somebody, postId: string) =>
    who.caller.call('PUT /api/v1/statuses/:id', { params: { id: postId }, body: { status: 'Anew' } })
  expect((await edit(one, said)).status).toBe(200)
  await act(maker, 'remove', id, one)
  expect(code(await edit(one, said))).toBe('group_members_only')
  const mine = (await post(maker, 'Last words', { group_id: id })).body.id
  await archive(maker, id)
  expect(code(await edit(maker, mine))).toBe('group_archived')
  const gone = await one.caller.call('DELETE /api/v1/statuses/:id', { params: { id: said } })
  expect(gone.status).toBe(200)
})

it('a hashtag that stands in a closed group alone is nobody else’s business', async () => {
  const id = await make(true)
  const name = `layoffs${Date.now()}`
  await post(maker, `Not yet #${name}`, { group_id: id })
  const find = async (who: Somebody) =>
    (
      await who.caller.call('GET /api/v2/search', {
        query: { q: name.slice(0, 12), type: 'hashtags' } as never,
      })
    ).body.hashtags
  const look = async (who: Somebody) =>
    (await who.caller.call('GET /api/v1/tags/:name', { params: { name } })).body.id
  expect((await find(maker)).map((tag) => tag.name)).toEqual([name])
  expect(await find(other)).toEqual([])
  expect([await look(maker), await look(other)]).toEqual([expect.stringMatching(/^[1-9]/), '0'])
  await post(other, `I ask about #${name} too`, {})
  expect((await find(one)).map((tag) => tag.name)).toEqual([name])
})

it('an address is taken once, and must be one', async () => {
  const ask = (handle: string) =>
    one.caller.call('POST /api/birdhouse/v1/groups', { body: { name: 'Choir', handle } })
  expect((await ask('choir')).status).toBe(200)
  expect(code(await ask('choir'))).toBe('group_handle_taken')
  for (const handle of ['a', 'Choir', '-choir', 'choir--two', '12', 'chœur', 'a'.repeat(31)])
    expect([handle, code(await ask(handle))]).toEqual([handle, 'group_handle'])
})

it('whoever is muted stays out of the home in groups too, and comes back', async () => {
  const id = await make(false)
  await join(one, id)
  await post(maker, 'Do you hear me', { group_id: id })
  const hears = async () => (await home(one)).some((item) => item.account.id === maker.id)
  expect(await hears()).toBe(true)
  await one.caller.call('POST /api/v1/accounts/:id/mute', { params: { id: maker.id } })
  expect(await hears()).toBe(false)
  await one.caller.call('POST /api/v1/accounts/:id/unmute', { params: { id: maker.id } })
  expect(await hears()).toBe(true)
})

it('joining, leaving and writing at once leave each home with what belongs in it', async () => {
  const id = await make(false)
  await Promise.all(
    Array.from({ length: 12 }, async (_, n) => {
      if (n % 3 === 0) await join(other, id)
      else if (n % 3 === 1) await post(maker, `At once ${n}`, { group_id: id })
      else await leave(other, id)
    }),
  )
  await leave(other, id)
  expect(
    (await home(other)).filter((item) => item.birdhouse.group?.id === id && item.account.id === maker.id),
  ).toEqual([])
  expect((await standing(maker, id)).members_count).toBe(1)
})
