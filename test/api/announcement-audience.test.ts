import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addJoiners, expireDue } from '#server/domains/announcements/index.ts'
import { announce, announcement, type Wish } from '#test/rig/announce.ts'
import { beginAnnouncement, keepUp, laneOf, openAnnouncing, readWritten } from '#test/rig/announcing.ts'
import type { TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

/** Whom an announcement is addressed to, and what is told of them before. */
let house: TestHouse
let writer: Somebody
let second: Somebody
let reader: Somebody
let stranger: Somebody

beforeAll(async () => {
  ;({ house, writer, second, reader, stranger } = await openAnnouncing())
})
afterAll(() => house.stop())

const wish = (more: Partial<Wish> = {}) => announcement({ condition: `person = ${reader.handle}`, ...more })

const begin = (more: Partial<Wish> = {}, by = writer) => beginAnnouncement(by, wish(more))

const publish = (more: Partial<Wish> = {}) => announce(writer.caller, wish(more))
const written = (id: string) => readWritten(writer, id)
describe('the audience', () => {
  it('is frozen when it is published; who fits later is added where its author said so, and counted apart', async () => {
    const condition = `location = "Frozen place"`
    const move = (who: Somebody, place: string) =>
      withDatabase(house.databaseUrl, (client) =>
        client.query('update account set location = $2 where id = $1', [who.id, place]),
      )
    await move(reader, 'Frozen place')
    const [fixed, open] = [await publish({ condition }), await publish({ condition, joiners: true })]
    await move(reader, 'Elsewhere')
    await move(stranger, 'frozen PLACE')
    await keepUp(house, async (ground) => {
      await expireDue(ground)
      await addJoiners(ground)
    })
    expect((await laneOf(reader)).map(({ id }) => id).slice(0, 2)).toEqual([open, fixed])
    const [joined, ...rest] = await laneOf(stranger)
    expect(joined).toMatchObject({ id: open, joined: true })
    expect(rest.map(({ id }) => id)).not.toContain(fixed)
    expect(await written(open)).toMatchObject({ addressed: 1, joined: 1 })
    await withDatabase(house.databaseUrl, async (client) => {
      const { rows } = await client.query(
        `select people from announcement_count where announcement_id = $1 and unit_id = -1 and kind = 'delivered' and channel = 'any'`,
        [open],
      )
      expect(rows).toEqual([{ people: 1 }])
    })
  })

  it('is shown before: how many, some of them, its units, none of them under five, and who can’t be reached', async () => {
    const look = async (condition: string) =>
      (await writer.caller.call('GET /api/birdhouse/v1/audience', { query: { condition } })).body
    const all = await look('everybody')
    expect(all.people).toBeGreaterThan(200)
    expect(all.sample.length).toBe(8)
    expect(all.units.reduce((sum, { people }) => sum + people, 0)).toBe(all.people)
    for (const { name, people } of all.units) if (name !== '') expect(people).toBeGreaterThanOrEqual(5)
    const shops = await look('department = retail and department != Retial')
    expect(shops.people).toBe(all.units.find(({ name }) => name === 'Retail')?.people)
    expect(shops.unknown).toEqual(['Retial'])
  })

  it('of fewer than five says nothing of who has signed in or can be reached', async () => {
    const condition = `person = ${reader.handle}`
    const { body } = await writer.caller.call('GET /api/birdhouse/v1/audience', { query: { condition } })
    expect(body).toMatchObject({ people: 1, never_signed_in: null, no_email: null, unreachable: null })
    const plan = await writer.caller.call('GET /api/birdhouse/v1/announcement_plan', {
      query: { condition, level: 'important' },
    })
    expect(plan.body.reach).toEqual({ email: 1, push: 1, sms: 1 })
  })

  it('that names persons says nothing of who can be reached, however many they are', async () => {
    const people = await addPeople(house, 6)
    const condition = `person in (${people.map(({ handle }) => handle).join(', ')})`
    const { body } = await writer.caller.call('GET /api/birdhouse/v1/audience', { query: { condition } })
    expect(body).toMatchObject({ people: 6, never_signed_in: null, unreachable: null })
    const plan = await writer.caller.call('GET /api/birdhouse/v1/announcement_plan', {
      query: { level: 'important', condition },
    })
    expect(plan.body.reach).toEqual({ email: 6, push: 6, sms: 6 })
  })

  it('names a closed group only where its members ask', async () => {
    const made = { name: 'Works council', handle: 'works-council', closed: true }
    await second.caller.call('POST /api/birdhouse/v1/groups', { body: made })
    const condition = 'group = works-council'
    const ask = (by: Somebody) => by.caller.call('GET /api/birdhouse/v1/audience', { query: { condition } })
    expect((await ask(writer)).body).toMatchObject({ code: 'audience_group_closed' })
    expect((await ask(second)).body).toMatchObject({ people: 1 })
    const plan = await writer.caller.call('GET /api/birdhouse/v1/announcement_plan', {
      query: { condition: `not (${condition})`, level: 'important' },
    })
    expect(plan.body).toMatchObject({ code: 'audience_group_closed' })
    const { id, changed_at } = await begin({ condition })
    const publishing = await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/publish', {
      params: { id },
      body: { changed_at },
    })
    expect(publishing.body).toMatchObject({ code: 'audience_group_closed' })
    const values = async (by: Somebody) =>
      (
        await by.caller.call('GET /api/birdhouse/v1/audience/values', {
          query: { attribute: 'group', q: 'works' },
        })
      ).body.map(({ value }) => value)
    expect([await values(writer), await values(second)]).toEqual([[], ['works-council']])
  })

  it('is named by what people have', async () => {
    const list = async (attribute: 'department' | 'person' | 'group', q = '') =>
      (await writer.caller.call('GET /api/birdhouse/v1/audience/values', { query: { attribute, q } })).body
    expect((await list('department')).map(({ value }) => value)).toContain('Retail')
    expect(await list('department', 'ret')).toMatchObject([{ value: 'Retail', label: 'Retail' }])
    expect((await list('person', reader.handle))[0]?.value).toBe(reader.handle)
  })
})
