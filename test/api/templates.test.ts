import { afterAll, beforeAll, expect, it } from 'vitest'
import { announcement } from '#test/rig/announce.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

/** What announcements begin with. */
let house: TestHouse
let admin: Somebody
let writer: Somebody
let other: Somebody
beforeAll(async () => {
  house = await openHouse()
  ;[admin] = await addPeople(house, 1, 'administrator')
  ;[writer, other] = await addPeople(house, 2, 'communicator')
})
afterAll(() => house.stop())

const wish = (() => {
  const { level, purpose, condition, joiners, duty, language, texts, plan } = announcement()
  return { level, purpose, condition, joiners, duty, language, texts, plan }
})()
const add = (by: Somebody, name: string, sender_id: string | null = null) =>
  by.caller.call('POST /api/birdhouse/v1/announcement_templates', { body: { name, sender_id, wish } })
const list = async (by: Somebody) =>
  (await by.caller.call('GET /api/birdhouse/v1/announcement_templates')).body
const sender = async (name: string) =>
  (await admin.caller.call('POST /api/birdhouse/v1/senders', { body: { name, budget_hours: null } })).body.id

it('one of my own is mine, one of a sender is for all who announce', async () => {
  const safety = await sender('Safety')
  const mine = (await add(writer, 'Prices')).body.id
  const shared = (await add(writer, 'Drill', safety)).body.id
  const head = { level: wish.level, short: 'New prices from Monday.' }
  expect(await list(writer)).toEqual([
    { id: mine, name: 'Prices', sender_id: null, sender: null, ...head },
    { id: shared, name: 'Drill', sender_id: safety, sender: 'Safety', ...head },
  ])
  const whole = (by: Somebody, id: string) =>
    by.caller.call('GET /api/birdhouse/v1/announcement_templates/:id', { params: { id } })
  expect((await whole(writer, mine)).body).toEqual({
    ...{ id: mine, name: 'Prices', sender_id: null, sender: null, wish },
  })
  expect((await whole(other, shared)).body).toMatchObject({ sender: 'Safety', wish })
  expect((await whole(other, mine)).status).toBe(404)
  expect((await list(other)).map(({ id }) => id)).toEqual([shared])
  const rename = (by: Somebody, id: string) =>
    by.caller.call('PUT /api/birdhouse/v1/announcement_templates/:id', {
      params: { id },
      body: { name: 'Fire drill' },
    })
  expect((await rename(other, mine)).status).toBe(404)
  expect((await rename(other, shared)).status).toBe(200)
  const remove = (by: Somebody, id: string) =>
    by.caller.call('DELETE /api/birdhouse/v1/announcement_templates/:id', { params: { id } })
  expect((await remove(other, mine)).status).toBe(404)
  expect((await remove(writer, mine)).status).toBe(200)
  expect((await list(writer)).map(({ name }) => name)).toEqual(['Fire drill'])
  expect((await remove(writer, shared)).status).toBe(200)
  // What all have in common is noted, without its name; what is one's own is not.
  const { body: noted } = await admin.caller.call('GET /api/birdhouse/v1/audit', { query: { limit: 2 } })
  const facts = { id: shared, sender: 'Safety' }
  expect(noted.map(({ kind, by, facts }) => ({ kind, by: by?.id, facts }))).toEqual([
    { kind: 'template_deleted', by: writer.id, facts },
    { kind: 'template_renamed', by: other.id, facts },
  ])
})

it('those of a sender that is gone are nobody’s, and there are only so many', async () => {
  const gone = await sender('Gone')
  await add(writer, 'Old', gone)
  await admin.caller.call('DELETE /api/birdhouse/v1/senders/:id', { params: { id: gone } })
  expect((await list(writer)).map(({ name }) => name)).not.toContain('Old')
  expect((await add(writer, 'New', gone)).status).toBe(404)
  expect((await add(writer, 'New', '12345')).status).toBe(404)
  const long = {
    ...wish,
    texts: [{ language: 'en', short: 'a'.repeat(5_000), full_text: 'b'.repeat(20_000) }],
  }
  await other.caller.call('POST /api/birdhouse/v1/announcement_templates', {
    body: { name: 'Template 0', sender_id: null, wish: long },
  })
  expect(JSON.stringify(await list(other)).length).toBeLessThan(1_000)
  for (let n = 1; n < 100; n++) await add(other, `Template ${n}`)
  expect((await add(other, 'One more')).body).toMatchObject({ code: 'too_many_templates' })
  expect((await add(writer, 'One more')).status).toBe(200)
})
