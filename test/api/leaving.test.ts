import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { look, photo, upload } from '#test/rig/pictures.ts'
import { readZip } from '#test/rig/read-zip.ts'
import { openStream } from '#test/rig/stream.ts'

let house: TestHouse
let ana: Somebody
let ben: Somebody

beforeAll(async () => {
  house = await openHouse()
  ;[ana, ben] = await addPeople(house, 2)
})
afterAll(() => house.stop())

const download = ({ cookie }: Caller, query = '') =>
  fetch(`${house.url}/api/birdhouse/v1/archive${query}`, { headers: { cookie } })

async function unpack(who: Caller, query?: string): Promise<Map<string, Buffer>> {
  const answer = await download(who, query)
  expect(answer.status).toBe(200)
  return readZip(Buffer.from(await answer.arrayBuffer()))
}
const filesOf = async (who: Caller, query?: string) =>
  new Map([...(await unpack(who, query))].map(([name, bytes]) => [name, bytes.toString('utf8')]))

const post = async (who: Caller, body: { status: string; [more: string]: unknown }) =>
  (await who.call('POST /api/v1/statuses', { body })).body

type Activity = {
  type: string
  to: string[]
  cc: string[]
  object:
    | string
    | { content: string; source: { content: string }; inReplyTo?: string; summary?: string; type: string }
}

it('the archive holds everything of one’s own, and of others only where it is', async () => {
  const { caller } = ana
  const first = await post(caller, { status: 'Ōtaki <b>depot</b> & #rain', full_text: 'And\n\nmuch more' })
  await post(caller, { status: `Only for @${ben.handle}`, visibility: 'direct' })
  const theirs = await post(ben.caller, { status: 'What Ben alone has said' })
  const hidden = await post(ben.caller, { status: 'To myself', visibility: 'direct' })
  await post(caller, { status: 'An answer', in_reply_to_id: theirs.id, spoiler_text: 'Careful' })
  await post(caller, { status: 'Which?', poll: { options: ['This', 'That'], expires_in: 3600 } })
  for (const act of ['favourite', 'bookmark', 'reblog'] as const)
    await caller.call(`POST /api/v1/statuses/:id/${act}`, { params: { id: theirs.id } })
  await caller.call('POST /api/v1/accounts/:id/follow', { params: { id: ben.id } })
  const list = (await caller.call('POST /api/v1/lists', { body: { title: '=cmd()' } })).body
  await caller.call('POST /api/v1/lists/:id/accounts', {
    params: { id: list.id },
    body: { account_ids: [ben.id] },
  })

  const files = await filesOf(caller)
  const outbox = JSON.parse(files.get('outbox.json') ?? '') as {
    totalItems: number
    orderedItems: Activity[]
  }
  expect(outbox.totalItems).toBe(5)
  expect(
    outbox.orderedItems.map(({ type, object }) => (typeof object === 'string' ? type : object.type)),
  ).toEqual(['Announce', 'Question', 'Note', 'Note', 'Note'])
  const note = outbox.orderedItems.at(-1)?.object
  expect(note).toMatchObject({
    content: first.content,
    source: { content: 'Ōtaki <b>depot</b> & #rain\n\nAnd\n\nmuch more' },
  })
  expect(outbox.orderedItems[2]?.object).toMatchObject({ inReplyTo: theirs.url, summary: 'Careful' })
  for (const name of ['likes.json', 'bookmarks.json'])
    expect(JSON.parse(files.get(name) ?? '').orderedItems).toEqual([theirs.url])
  expect(files.get('following.csv')).toBe(`handle,name\n${ben.handle}, ${ben.handle} ${ben.handle}\n`)
  expect(files.get('lists.csv')).toContain(`'=cmd(),${ben.handle}`)
  const everything = [...files.values()].join('\n')
  for (const word of ['What Ben alone has said', 'To myself', hidden.id])
    expect(everything).not.toContain(word)
  expect(everything).not.toContain('activitystreams#Public')
})

it('pictures lie in it as they are shown, with their descriptions', async () => {
  const [painter] = await addPeople(house, 1)
  const { body } = await upload(house, painter.caller, await photo(), { fields: { description: 'A hill' } })
  await post(painter.caller, { status: 'Look', media_ids: [body.id] })
  const files = await unpack(painter.caller)
  const name = `media/${body.id}.webp`
  expect(files.get(name)).toEqual((await look(body.url, painter.caller)).bytes)
  const outbox = JSON.parse(String(files.get('outbox.json')))
  expect(outbox.orderedItems[0].object.attachment).toEqual([
    { type: 'Document', mediaType: 'image/webp', url: name, name: 'A hill', width: 480, height: 640 },
  ])
  expect(String(files.get('index.html'))).toContain(`src="${name}" alt="A hill"`)
})

it('its page can be read without a network and runs nothing', async () => {
  const page = (await filesOf(ana.caller)).get('index.html') ?? ''
  expect(page).toContain('Ōtaki &lt;b&gt;depot&lt;/b&gt;')
  expect(page).toContain('<details><summary>Careful</summary>')
  expect(page).toContain('for the people named')
  expect(page).not.toMatch(/<script|onerror|javascript:/)
  expect(page).not.toMatch(/\b(0|1) (replies|boosts|favourites)/)
})

it('its page is in German for who reads Birdhouse in German', async () => {
  const page = (await filesOf(ana.caller, '?language=de')).get('index.html') ?? ''
  expect(page).toContain('<html lang="de">')
  expect(page).toContain('für die Genannten')
  expect(page).not.toContain('for the people named')
})

it('who wrote nothing gets an archive too, and nobody else’s', async () => {
  const [cleo] = await addPeople(house, 1)
  const files = await filesOf(cleo?.caller as Caller)
  expect(JSON.parse(files.get('outbox.json') ?? '')).toMatchObject({ orderedItems: [], totalItems: 0 })
  expect(files.get('index.html')).toContain('Nothing was posted.')
  expect((await download(house.nobody)).status).toBe(401)
})

it('more posts than are read at once come whole, newest first', async () => {
  const [writer] = await addPeople(house, 1)
  const ids: string[] = []
  for (let n = 0; n < 450; n++) ids.unshift((await post(writer.caller, { status: `Number ${n}` })).id)
  const outbox = JSON.parse((await filesOf(writer.caller)).get('outbox.json') ?? '')
  expect(
    outbox.orderedItems.map(({ object }: { object: { id: string } }) => object.id.split('/').at(-1)),
  ).toEqual(ids)
})

it('who leaves is out at once, everywhere, and their posts stay', async () => {
  const [dora] = await addPeople(house, 1)
  const said = await post(dora.caller, { status: 'Goodbye' })
  const stream = await openStream(house.url, dora.caller)
  const wrong = await dora.caller.call('POST /api/birdhouse/v1/me/leave', { body: { handle: ana.handle } })
  expect([wrong.status, (wrong.body as unknown as { code: string }).code]).toEqual([422, 'handle_differs'])
  expect((await dora.caller.call('GET /api/v1/timelines/home')).status).toBe(200)
  const left = await dora.caller.call('POST /api/birdhouse/v1/me/leave', {
    body: { handle: `@${dora.handle.toUpperCase()}` },
  })
  expect(left.status).toBe(200)
  await stream.ended
  expect((await dora.caller.call('GET /api/v1/timelines/home')).status).toBe(401)
  expect((await download(dora.caller)).status).toBe(401)
  expect(
    (await ana.caller.call('GET /api/v1/statuses/:id', { params: { id: said.id } })).body.content,
  ).toContain('Goodbye')
})

it('the last administrator can’t leave', async () => {
  const [boss] = await addPeople(house, 1, 'administrator')
  const answer = await boss.caller.call('POST /api/birdhouse/v1/me/leave', { body: { handle: boss.handle } })
  expect((answer.body as unknown as { code: string }).code).toBe('last_administrator')
})

it('what was begun and chosen is in the archive too', async () => {
  const [cleo, dan] = await addPeople(house, 2)
  const { caller } = cleo
  const key = 'aaaaaaaaaaaaaaaa'
  await caller.call('PUT /api/birdhouse/v1/drafts/:key', {
    params: { key },
    body: { content: { text: 'Half a thought' } as never, revision: 0 },
  })
  const at = new Date(Date.now() + 3_600_000).toISOString()
  await caller.call('POST /api/v1/statuses', { body: { status: 'For tomorrow', scheduled_at: at } })
  await caller.call('POST /api/v2/filters', {
    body: { title: 'No football', context: ['home'], keywords_attributes: [{ keyword: 'goal' }] } as never,
  })
  for (const name of ['rain', 'depots'])
    await caller.call('POST /api/v1/tags/:name/follow', { params: { name } })
  const group = { name: 'Depots', handle: `d${cleo.id}` }
  await caller.call('POST /api/birdhouse/v1/groups', { body: group })
  await caller.call('POST /api/v1/accounts/:id/follow', { params: { id: dan.id } })
  await caller.call('PUT /api/birdhouse/v1/daily/people/:id', { params: { id: dan.id } })
  await caller.call('PUT /api/birdhouse/v1/daily/hashtags/:name', { params: { name: 'rain' } })
  const files = await filesOf(caller)
  expect(JSON.parse(files.get('drafts.json') ?? '')).toMatchObject([{ content: { text: 'Half a thought' } }])
  expect(JSON.parse(files.get('scheduled.json') ?? '')).toMatchObject([{ post: { text: 'For tomorrow' } }])
  expect(JSON.parse(files.get('filters.json') ?? '')).toMatchObject([
    { title: 'No football', keywords: [{ keyword: 'goal' }] },
  ])
  expect(files.get('hashtags.csv')).toBe('hashtag\ndepots\nrain\n')
  expect(files.get('groups.csv')).toBe(`group,name,part\n${group.handle},Depots,organiser\n`)
  expect(files.get('daily.csv')).toBe(`kind,source\nperson,${dan.handle}\nhashtag,rain\n`)
  const theirs = await filesOf(dan.caller)
  for (const name of ['drafts.json', 'scheduled.json', 'filters.json'])
    expect(JSON.parse(theirs.get(name) ?? '')).toEqual([])
})
