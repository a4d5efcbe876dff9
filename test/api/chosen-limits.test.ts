import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Request } from '#contract/index.ts'
import { CHOSEN_LIMITS, LIMIT_NAMES, USUAL_LIMITS } from '#rules/chosen-limits.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { drawing, upload } from '#test/rig/pictures.ts'

let house: TestHouse
let administrator: Somebody
let one: Somebody

beforeAll(async () => {
  house = await openHouse()
  ;[administrator] = await addPeople(house, 1, 'administrator')
  ;[one] = await addPeople(house, 1)
})
afterAll(() => house.stop())

type Limits = Request<'PATCH /api/birdhouse/v1/organisation'>['body']['limits']
const choose = (limits: Limits, who = administrator) =>
  who.caller.call('PATCH /api/birdhouse/v1/organisation', { body: { limits } })
const chosen = async () => (await house.nobody.call('GET /api/birdhouse/v1/organisation')).body.limits

it('what nobody chose is as usual, and a wrong number is refused with what would be right, and changes nothing', async () => {
  expect(await chosen()).toEqual(USUAL_LIMITS)
  for (const name of LIMIT_NAMES) {
    const { least, most } = CHOSEN_LIMITS[name]
    for (const wrong of [least - 1, most + 1, least + 0.5, '3', null]) {
      const { status, body } = await choose({ pins: 3, [name]: wrong } as Limits)
      expect([name, wrong, status]).toEqual([name, wrong, 422])
      expect(JSON.stringify(body)).toContain(`give a number from ${least} to ${most}`)
    }
    for (const right of [least, most]) expect((await choose({ [name]: right })).status).toBe(200)
    expect((await choose({ [name]: CHOSEN_LIMITS[name].usual })).status).toBe(200)
  }
  expect((await choose({ group_makers: 'nobody' } as never)).status).toBe(422)
  expect((await choose({ pins: 3 }, one)).status).toBe(403)
  expect(await chosen()).toEqual(USUAL_LIMITS)
})

it('they hold at once for pictures, polls, threads, pins and groups, and apps are told', async () => {
  await choose({ pictures: 1, poll_options: 2, thread_posts: 2, pins: 1, group_makers: 'managers' })
  const { configuration } = (await house.nobody.call('GET /api/v2/instance')).body
  expect(configuration.statuses.max_media_attachments).toBe(1)
  expect(configuration.polls.max_options).toBe(2)
  expect(configuration.accounts.max_pinned_statuses).toBe(1)
  const ids = []
  for (let n = 0; n < 2; n += 1) ids.push((await upload(house, one.caller, await drawing())).body.id)
  const post = (body: object) =>
    one.caller.call('POST /api/v1/statuses', { body: { status: 'With something', ...body } })
  expect((await post({ media_ids: ids })).body).toMatchObject({ code: 'too_many_media' })
  expect((await post({ media_ids: ids.slice(0, 1) })).status).toBe(200)
  const poll = (options: string[]) => post({ poll: { options, expires_in: 3600 } })
  const refused = await poll(['a', 'b', 'c'])
  expect(refused.body).toMatchObject({ code: 'poll_options' })
  expect(JSON.stringify(refused.body)).toContain('2 to 2')
  const first = await poll(['a', 'b'])
  expect(first.status).toBe(200)
  const thread = (count: number) =>
    one.caller.call('POST /api/birdhouse/v1/threads', {
      body: { posts: Array.from({ length: count }, (_, n) => ({ status: `Part ${n}` })) },
    })
  expect((await thread(3)).body).toMatchObject({ code: 'thread_size' })
  const made = (await thread(2)).body
  expect(made).toHaveLength(2)
  const pin = (id = '') => one.caller.call('POST /api/v1/statuses/:id/pin', { params: { id } })
  expect((await pin(made[0]?.id)).status).toBe(200)
  expect((await pin(made[1]?.id)).body).toMatchObject({ code: 'too_many_pins' })
  const group = (who: Somebody, handle: string) =>
    who.caller.call('POST /api/birdhouse/v1/groups', { body: { name: 'A group', handle } })
  expect((await group(one, 'not-mine')).body).toMatchObject({ code: 'groups_by_managers' })
  expect((await group(administrator, 'by-manager')).status).toBe(200)
  await choose(USUAL_LIMITS)
  expect((await group(one, 'mine-again')).status).toBe(200)
})

it('what was posted is answered again under its key, though limits are narrower by now; more under that key is not posted', async () => {
  const send = (body: object, key: string) =>
    one.caller.call(
      'POST /api/v1/statuses',
      { body: { status: 'x'.repeat(200), ...body } },
      { 'idempotency-key': key },
    )
  const poll = { options: ['a', 'b', 'c'], expires_in: 3600 }
  const later = { scheduled_at: new Date(Date.now() + 3_600_000).toISOString() }
  const thread = (count: number) =>
    one.caller.call(
      'POST /api/birdhouse/v1/threads',
      { body: { posts: Array.from({ length: count }, (_, n) => ({ status: `${n} ${'x'.repeat(200)}` })) } },
      { 'idempotency-key': 'a long thread' },
    )
  const sendAll = async () => [
    await send({}, 'long'),
    await send({ poll }, 'poll'),
    await send(later, 'later'),
    await thread(4),
  ]
  const lengths = (post_limit: number) =>
    administrator.caller.call('PATCH /api/birdhouse/v1/organisation', { body: { post_limit } })
  await lengths(300)
  const before = (await sendAll()).map(({ body }) => ids(body))
  await lengths(140)
  await choose({ poll_options: 2, thread_posts: 2 })
  const again = await sendAll()
  expect(again.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect(again.map(({ body }) => ids(body))).toEqual(before)
  expect((await thread(5)).body).toMatchObject({ code: 'post_too_long' })
  expect((await send({}, 'another')).body).toMatchObject({ code: 'post_too_long' })
  await lengths(300)
  expect((await thread(5)).body).toMatchObject({ code: 'thread_size' })
  await lengths(140)
  await choose(USUAL_LIMITS)
})

const ids = (body: { id: string } | { id: string }[]) =>
  Array.isArray(body) ? body.map(({ id }) => id) : [body.id]

it('more options than are usual can be voted for, up to the last', async () => {
  await choose({ poll_options: 16 })
  const options = Array.from({ length: 16 }, (_, n) => `Option ${n}`)
  const poll = { options, expires_in: 3600 }
  const { body } = await one.caller.call('POST /api/v1/statuses', { body: { status: 'Which?', poll } })
  const voted = await administrator.caller.call('POST /api/v1/polls/:id/votes', {
    params: { id: body.id },
    body: { choices: [15] },
  })
  expect(voted.body.options.at(-1)?.votes_count).toBe(1)
  await choose(USUAL_LIMITS)
})

/** Nothing of it can be left out, so a pixel takes three bytes. */
const noise = (side: number) =>
  sharp(randomBytes(side * side * 3), { raw: { width: side, height: side, channels: 3 } })
    .png()
    .toBuffer()

it('a picture and an upload larger than is chosen are refused by their size', async () => {
  await choose({ picture_megabytes: 1, video_megabytes: 2 })
  const large = await noise(700)
  const { status, body } = await upload(house, one.caller, large)
  expect([status, body.code]).toEqual([413, 'media_too_large'])
  const begin = (megabytes: number) =>
    one.caller.call('POST /api/birdhouse/v1/uploads', { body: { size: megabytes * 1_048_576 } })
  expect((await begin(3)).status).toBe(413)
  expect((await begin(2)).status).toBe(200)
  await choose(USUAL_LIMITS)
  expect((await upload(house, one.caller, large)).status).toBe(200)
})

it('an invitation holds for as many days, and what was chosen is in the audit log', async () => {
  await choose({ invitation_days: 2 })
  await administrator.caller.call('POST /api/birdhouse/v1/invitations', { body: {} })
  const [made] = (await administrator.caller.call('GET /api/birdhouse/v1/invitations')).body
  const days = (Date.parse(made?.expires_at ?? '') - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(1.9)
  expect(days).toBeLessThan(2.1)
  const asked = { query: { kind: 'organisation_changed' as const, limit: 1 } }
  const [entry] = (await administrator.caller.call('GET /api/birdhouse/v1/audit', asked)).body
  expect(entry?.facts).toEqual({ fields: ['limits'], invitation_days: 2 })
  expect(entry?.by?.id).toBe(administrator.id)
})

it('what is sent as it is already is no change, and is not said to be one in the audit log', async () => {
  await choose(USUAL_LIMITS)
  const asked = { query: { kind: 'organisation_changed' as const, limit: 40 } }
  const entries = async () => (await administrator.caller.call('GET /api/birdhouse/v1/audit', asked)).body
  const before = (await entries()).length
  await choose({ ...USUAL_LIMITS, pins: 4, link_previews: false, group_makers: 'managers' })
  await choose({ pins: 4, link_previews: false })
  const [latest, ...earlier] = await entries()
  expect(latest?.facts).toEqual({
    fields: ['limits'],
    pins: 4,
    link_previews: 'false',
    group_makers: 'managers',
  })
  expect(earlier).toHaveLength(before)
  await choose(USUAL_LIMITS)
})
