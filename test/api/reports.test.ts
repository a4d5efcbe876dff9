import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, signInAgain } from '#test/rig/people.ts'
import { drawing, look, upload } from '#test/rig/pictures.ts'
import { openStream } from '#test/rig/stream.ts'

let house: TestHouse
let mod: Somebody
let admin: Somebody
let ann: Somebody
let bob: Somebody
let cat: Somebody

beforeAll(async () => {
  house = await openHouse()
  mod = (await addPeople(house, 1, 'moderator'))[0] as Somebody
  admin = (await addPeople(house, 1, 'administrator'))[0] as Somebody
})
afterAll(() => house.stop())
beforeEach(async () => {
  ;[ann, bob, cat] = await addPeople(house, 3)
})

type Visibility = 'company' | 'followers' | 'direct'
const post = async (who: Somebody, status = 'Something hurtful', visibility: Visibility = 'company') =>
  (await who.caller.call('POST /api/v1/statuses', { body: { status, visibility } })).body.id
const report = (by: Somebody, about: Somebody, ids: string[] = [], comment = 'Please look') =>
  by.caller.call('POST /api/v1/reports', {
    body: { account_id: about.id, status_ids: ids, comment, category: 'violation' },
  })
const decide = (id: string, kind: 'dismissed' | 'warned' | 'hidden' | 'suspended', words = '', by = mod) =>
  by.caller.call('POST /api/birdhouse/v1/reports/:id/decide', { params: { id }, body: { kind, words } })
const queue = async (state: 'open' | 'appealed' | 'decided' = 'open', by = mod) =>
  (await by.caller.call('GET /api/birdhouse/v1/reports', { query: { state, limit: 40 } })).body
const told = async (who: Somebody) =>
  (await who.caller.call('GET /api/v1/notifications')).body.map((one) => one.type)
const decisions = async (who: Somebody) => (await who.caller.call('GET /api/birdhouse/v1/decisions')).body
const readable = async (who: Somebody, id: string) =>
  (await who.caller.call('GET /api/v1/statuses/:id', { params: { id } })).status === 200

it('a report lets moderators read what the reporter could read, and nothing else', async () => {
  const id = await post(ann, `Only for @${bob.handle}`, 'direct')
  expect((await report(cat, ann, [id])).status).toBe(404)
  expect((await report(bob, ann, [id])).body).toMatchObject({ category: 'violation', status_ids: [id] })
  const [first] = await queue()
  expect(first).toMatchObject({
    comment: 'Please look',
    reporter: { id: bob.id },
    person: { id: ann.id },
    posts: [{ id, text: `Only for @${bob.handle}` }],
  })
  expect(await readable(mod, id)).toBe(false)
})

it('moderators see the pictures of a reported post in its report, and nobody sees them there but they', async () => {
  const { id: medium } = (await upload(house, ann.caller, await drawing(300, 200))).body
  const body = { status: `Only for @${bob.handle}`, visibility: 'direct' as const, media_ids: [medium] }
  const { id } = (await ann.caller.call('POST /api/v1/statuses', { body })).body
  const free = (await upload(house, ann.caller, await drawing())).body
  await report(bob, ann, [id])
  await report(bob, ann, [])
  const [without, first] = await queue()
  const [shown] = first?.posts[0]?.media ?? []
  expect(shown).toMatchObject({ id: medium, type: 'image', meta: { original: { width: 300 } } })
  for (const url of [shown?.url ?? '', shown?.preview_url ?? '']) {
    const { status, headers } = await look(url, mod.caller)
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect((await look(url, house.nobody)).status).toBe(401)
    for (const who of [ann, bob, cat]) expect((await look(url, who.caller)).status).toBe(403)
    // Not by another report, nor what is not in it, nor at the usual address.
    expect((await look(url.replace(first?.id ?? '', without?.id ?? ''), mod.caller)).status).toBe(404)
    expect((await look(url.replace(medium, free.id), mod.caller)).status).toBe(404)
    expect((await look(url.replace(medium, '1'), mod.caller)).status).toBe(404)
  }
  expect((await look(`${house.url}/media/${medium}/full.webp`, mod.caller)).status).toBe(404)
  expect(JSON.stringify(await decisions(ann))).not.toContain('media')
  await ann.caller.call('DELETE /api/v1/statuses/:id', { params: { id } })
  expect((await look(shown?.url ?? '', mod.caller)).status).toBe(404)
  expect((await queue()).find((one) => one.id === first?.id)?.posts[0]).toMatchObject({
    deleted: true,
    media: [],
  })
})

it('a moderator sees nothing of a report about themselves, its pictures neither', async () => {
  const { id: medium } = (await upload(house, mod.caller, await drawing(300, 200))).body
  const { id } = (
    await mod.caller.call('POST /api/v1/statuses', { body: { status: 'Mine', media_ids: [medium] } })
  ).body
  const { id: made } = (await report(bob, mod, [id])).body
  const url = `${house.url}/api/birdhouse/v1/reports/${made}/media/${medium}/full.webp`
  expect([(await look(url, mod.caller)).status, (await look(url, admin.caller)).status]).toEqual([404, 200])
})

it('what is not theirs, nobody, or oneself cannot be reported; the same twice is one report', async () => {
  const [mine, theirs] = [await post(ann), await post(bob)]
  expect((await report(cat, ann, [theirs])).status).toBe(404)
  expect((await report(cat, { ...ann, id: '99' })).status).toBe(404)
  expect((await report(ann, ann, [mine])).body).toMatchObject({ code: 'report_self' })
  const both = await Promise.all([report(cat, ann, [mine]), report(cat, ann, [mine])])
  expect(new Set(both.map(({ body }) => body.id)).size).toBe(1)
  expect((await report(cat, ann)).body.id).not.toBe(both[0]?.body.id)
})

it('a hidden post is gone for all but its author, who learns why but not who; the reporters learn that it is handled', async () => {
  const id = await post(ann)
  const streams = [await openStream(house.url, bob.caller), await openStream(house.url, ann.caller)]
  const [one, two] = [(await report(bob, ann, [id])).body, (await report(cat, ann, [id])).body]
  expect((await decide(one.id, 'hidden', 'This names a colleague’s illness.')).status).toBe(200)
  await streams[0]?.until((event) => event.name === 'deleted' && event.data.id === id)
  expect(streams[1]?.events.some((event) => event.name === 'deleted')).toBe(false)
  for (const stream of streams) stream.close()
  expect([await readable(ann, id), await readable(bob, id), await readable(mod, id)]).toEqual([
    true,
    false,
    false,
  ])
  const own = await ann.caller.call('GET /api/v1/statuses/:id', { params: { id } })
  expect(own.body.birdhouse.hidden).toBe(true)
  const seen = await decisions(ann)
  expect(seen).toMatchObject([
    { kind: 'hidden', words: 'This names a colleague’s illness.', posts: [{ id }] },
  ])
  const said = JSON.stringify([seen, (await ann.caller.call('GET /api/v1/notifications')).body])
  for (const who of [bob, cat, mod]) {
    expect(said).not.toContain(who.id)
    expect(said).not.toContain(who.handle)
  }
  expect(said).not.toContain('Please look')
  expect([await told(ann), await told(bob), await told(cat)]).toEqual([
    ['decision'],
    ['report_handled'],
    ['report_handled'],
  ])
  const mine = (await bob.caller.call('GET /api/birdhouse/v1/reports/mine')).body
  expect(mine).toMatchObject([{ id: one.id, action_taken: true }])
  expect(JSON.stringify(mine)).not.toContain('illness')
  expect((await decide(two.id, 'dismissed')).body).toMatchObject({ code: 'report_decided' })
})

it('apps that do not know of decisions are not sent them', async () => {
  const id = await post(ann)
  await decide((await report(bob, ann, [id])).body.id, 'hidden')
  const { body } = await ann.caller.call('GET /api/v1/notifications', { query: { types: ['mention'] } })
  expect(body).toEqual([])
  expect((await ann.caller.call('GET /api/v1/notifications/unread_count')).body.count).toBe(1)
})

it('who is reported may appeal once, and is heard: what was taken back is seen again', async () => {
  const id = await post(ann)
  await decide((await report(bob, ann, [id])).body.id, 'hidden')
  const params = { id: (await decisions(ann))[0]?.id ?? '' }
  const appeal = (by: Somebody) =>
    by.caller.call('POST /api/birdhouse/v1/decisions/:id/appeal', {
      params,
      body: { text: 'It was a quote.' },
    })
  expect((await appeal(bob)).status).toBe(404)
  expect((await appeal(ann)).status).toBe(200)
  expect((await appeal(ann)).body).toMatchObject({ code: 'appealed_already' })
  const waiting = (await queue('appealed')).find((one) => one.decision?.id === params.id)
  expect(waiting?.decision).toMatchObject({ appeal: 'It was a quote.', by: { id: mod.id } })
  const answer = (by: Somebody) =>
    by.caller.call('POST /api/birdhouse/v1/decisions/:id/answer', {
      params,
      body: { upheld: true, words: 'You are right.' },
    })
  expect((await answer(ann)).status).toBe(403)
  expect((await answer(mod)).status).toBe(200)
  expect((await answer(mod)).status).toBe(404)
  expect(await readable(bob, id)).toBe(true)
  expect(await decisions(ann)).toMatchObject([{ upheld: true, answer: 'You are right.' }])
  expect((await queue('appealed')).some((one) => one.decision?.id === params.id)).toBe(false)
})

it('an appeal that is refused changes nothing', async () => {
  const id = await post(ann)
  await decide((await report(bob, ann, [id])).body.id, 'hidden')
  const params = { id: (await decisions(ann))[0]?.id ?? '' }
  await ann.caller.call('POST /api/birdhouse/v1/decisions/:id/appeal', { params, body: { text: 'Why?' } })
  await mod.caller.call('POST /api/birdhouse/v1/decisions/:id/answer', { params, body: { upheld: false } })
  expect(await readable(bob, id)).toBe(false)
  expect(await decisions(ann)).toMatchObject([{ upheld: false }])
})

it('a warning says its words and changes nothing else; it is heard once in an appeal, and stands in the audit log', async () => {
  const id = await post(ann)
  const made = (await report(bob, ann, [id])).body
  expect((await decide(made.id, 'warned')).status).toBe(422)
  expect((await decide(made.id, 'warned', 'Not in this tone.')).status).toBe(200)
  expect(await readable(cat, id)).toBe(true)
  const [told] = await decisions(ann)
  expect(told).toMatchObject({ kind: 'warned', words: 'Not in this tone.', posts: [{ id, hidden: false }] })
  const params = { id: told?.id ?? '' }
  await ann.caller.call('POST /api/birdhouse/v1/decisions/:id/appeal', { params, body: { text: 'Which?' } })
  const answered = await mod.caller.call('POST /api/birdhouse/v1/decisions/:id/answer', {
    params,
    body: { upheld: true, words: 'A mistake.' },
  })
  expect(answered.body).toEqual({ restored: null })
  expect((await decisions(ann))[0]).toMatchObject({ upheld: true, answer: 'A mistake.' })
  const log = (await admin.caller.call('GET /api/birdhouse/v1/audit', { query: { limit: 2 } })).body
  expect(log.map((one) => one.kind)).toEqual(['appeal_upheld', 'person_warned'])
})

it('a dismissed report is told to who made it, and to nobody else', async () => {
  const id = await post(ann)
  await decide((await report(bob, ann, [id])).body.id, 'dismissed')
  expect([await told(ann), await told(bob)]).toEqual([[], ['report_handled']])
  expect(await decisions(ann)).toEqual([])
  expect(await readable(cat, id)).toBe(true)
})

it('a suspension closes all that is open about the person, and its appeal gives access back', async () => {
  const reports = [await report(bob, ann), await report(cat, ann, [await post(ann)])]
  expect((await decide(reports[0]?.body.id ?? '', 'suspended', 'Threats.')).status).toBe(200)
  expect((await ann.caller.call('GET /api/birdhouse/v1/me')).status).toBe(401)
  const open = await queue()
  expect(open.some((one) => one.person.id === ann.id)).toBe(false)
  await admin.caller.call('POST /api/birdhouse/v1/people/:id/restore', { params: { id: ann.id } })
  const back = { ...ann, caller: await signInAgain(house, ann.id) }
  expect(await decisions(back)).toMatchObject([{ kind: 'suspended', words: 'Threats.' }])
})

it('moderators neither see nor decide what is reported about themselves, and do not suspend administrators', async () => {
  const about = (await report(bob, mod, [await post(mod)])).body.id
  expect((await queue()).some((one) => one.id === about)).toBe(false)
  expect((await queue('open', admin)).some((one) => one.id === about)).toBe(true)
  expect((await decide(about, 'dismissed')).status).toBe(404)
  const params = { id: about }
  const note = { params, body: { text: 'Who was it?' } }
  expect((await mod.caller.call('POST /api/birdhouse/v1/reports/:id/notes', note)).status).toBe(404)
  const high = (await report(bob, admin)).body.id
  expect((await decide(high, 'suspended')).body).toMatchObject({ code: 'more_than_you_hold' })
  expect((await queue()).some((one) => one.id === high)).toBe(true)
})

it('notes are for moderators; a deleted post shows no text and cannot be hidden', async () => {
  const id = await post(ann)
  const made = (await report(bob, ann, [id])).body
  await mod.caller.call('POST /api/birdhouse/v1/reports/:id/notes', {
    params: { id: made.id },
    body: { text: 'Third this month.' },
  })
  await ann.caller.call('DELETE /api/v1/statuses/:id', { params: { id } })
  const found = (await queue()).find((one) => one.id === made.id)
  expect(found?.notes).toMatchObject([{ by: { id: mod.id }, text: 'Third this month.' }])
  expect(found?.posts).toMatchObject([{ id, text: '', deleted: true }])
  expect((await decide(made.id, 'hidden')).body).toMatchObject({ code: 'nothing_to_hide' })
})

it('two moderators who decide at once decide once', async () => {
  const id = (await report(bob, ann, [await post(ann)])).body.id
  const done = await Promise.all([decide(id, 'hidden'), decide(id, 'dismissed', '', admin)])
  expect(done.map(({ status }) => status).toSorted()).toEqual([200, 422])
})

it('what was decided is in the audit log, without who reported', async () => {
  const id = (await report(bob, ann, [await post(ann)])).body.id
  await decide(id, 'hidden')
  const [entry] = (await admin.caller.call('GET /api/birdhouse/v1/audit', { query: { limit: 1 } })).body
  expect(entry).toMatchObject({ kind: 'post_hidden', by: { id: mod.id }, about: { id: ann.id } })
  expect(JSON.stringify(entry)).not.toContain(bob.id)
})

const removePicture = (which: 'avatar' | 'header', words = 'It shows a customer', by = mod, id = ann.id) =>
  by.caller.call('POST /api/birdhouse/v1/people/:id/remove_picture', {
    params: { id },
    body: { which, words },
  })
const wear = async (which: 'avatar' | 'header') => {
  const form = new FormData()
  form.set(which, new Blob([Buffer.from(await drawing(400, 400))]), 'me.png')
  form.set(`${which}_description`, 'A customer')
  await fetch(`${house.url}/api/v1/accounts/update_credentials`, {
    ...{ method: 'PATCH', headers: { cookie: ann.caller.cookie }, body: form },
  })
}
const seen = async () => (await bob.caller.call('GET /api/v1/accounts/:id', { params: { id: ann.id } })).body

it.each(['avatar', 'header'] as const)(
  'moderators remove the %s of a profile, and its person is told why',
  async (which) => {
    expect((await removePicture(which)).body).toMatchObject({ code: 'no_picture' })
    await wear(which)
    const before = await seen()
    expect((await look(before[which], bob.caller)).status).toBe(200)
    await report(bob, ann)
    for (const by of [bob, ann]) expect((await removePicture(which, 'Away', by)).status).toBe(403)
    expect((await removePicture(which, ' ')).status).toBe(422)
    expect((await removePicture(which, 'Away', mod, mod.id)).status).toBe(404)
    expect((await removePicture(which, 'Away', mod, '1')).status).toBe(404)
    expect(await seen()).toEqual(before)
    expect((await removePicture(which)).status).toBe(200)
    expect((await seen())[which]).toMatch(/\.svg$/)
    expect((await seen())[`${which}_description`]).toBe('')
    expect((await look(before[which], bob.caller)).status).toBe(404)
    expect((await removePicture(which)).body).toMatchObject({ code: 'no_picture' })
    // What is reported beside it stays open.
    expect((await queue())[0]?.person.id).toBe(ann.id)
    expect(await told(ann)).toEqual(['decision'])
    expect(await told(bob)).toEqual([])
    const [decision] = await decisions(ann)
    expect(decision).toMatchObject({ kind: `${which}_removed`, words: 'It shows a customer', posts: [] })
    const id = decision?.id ?? ''
    await ann.caller.call('POST /api/birdhouse/v1/decisions/:id/appeal', {
      params: { id },
      body: { text: 'No' },
    })
    expect((await queue('appealed'))[0]).toMatchObject({ id, reporter: null, decision: { appeal: 'No' } })
    const answer = { params: { id }, body: { upheld: true, words: 'Right' } }
    const { body } = await mod.caller.call('POST /api/birdhouse/v1/decisions/:id/answer', answer)
    expect(body).toEqual({ restored: null })
    expect((await seen())[which]).toMatch(/\.svg$/)
    await wear(which)
    expect((await seen())[which]).toContain(`/${which}/`)
    const query = { limit: 2 }
    const log = (await admin.caller.call('GET /api/birdhouse/v1/audit', { query })).body
    expect(log.map((one) => [one.kind, one.by?.id])).toEqual([
      ['appeal_upheld', mod.id],
      [`${which}_removed`, mod.id],
    ])
  },
)
