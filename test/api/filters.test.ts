import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Request } from '#contract/index.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { spentSince } from '#test/rig/spent.ts'
import { openStream } from '#test/rig/stream.ts'

let house: TestHouse
let reader: Somebody
let author: Somebody

beforeAll(async () => {
  house = await openHouse()
  ;[reader, author] = await addPeople(house, 2)
  await reader.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: author.id } })
})
afterAll(() => house.stop())

type Wish = Partial<Request<'POST /api/v2/filters'>['body']>
const make = async (keywords: (string | [string, boolean])[], more: Wish = {}) => {
  const keywords_attributes = keywords.map((one) =>
    typeof one === 'string' ? { keyword: one, whole_word: true } : { keyword: one[0], whole_word: one[1] },
  )
  const body = { title: 'Not now', context: ['home' as const], keywords_attributes, ...more }
  return (await reader.caller.call('POST /api/v2/filters', { body })).body
}
const drop = (id: string) => reader.caller.call('DELETE /api/v2/filters/:id', { params: { id } })
const post = async (status: string, more = {}) =>
  (await author.caller.call('POST /api/v1/statuses', { body: { status, ...more } })).body.id
const filtered = async (id: string, by = reader) =>
  (await by.caller.call('GET /api/v1/statuses/:id', { params: { id } })).body.filtered.map(
    (one) => one.keyword_matches ?? one.status_matches,
  )

describe('words', () => {
  const cases: [string, string | [string, boolean], boolean][] = [
    ['The BUDGET is out', 'budget', true],
    ['Budgeting is out', 'budget', false],
    ['Budgeting is out', ['budget', false], true],
    ['Der Spaß beginnt', 'SPASS', true],
    ['Kererū nest here', 'kereru', true],
    ['all hands meeting today', 'all hands', true],
    ['all the hands', 'all hands', false],
    ['新しい会議の予定', '会議', true],
    ['отчёт готов', 'отчёт', true],
    ['отчётность готова', 'отчёт', false],
    ['Done 🎉', '🎉', true],
    ['C++ and (more)', '(more', true],
    ['aaaaaaaaaaaaaaaaaaaa', '(a+)+$', false],
  ]
  it.each(cases)('“%s” has %j: %s', async (text, keyword, has) => {
    const [id, { id: filter }] = [await post(text), await make([keyword])]
    expect((await filtered(id)).length).toBe(has ? 1 : 0)
    await drop(filter)
  })

  it('are looked for in a warning, the full text and the options of a poll too', async () => {
    const { id: filter } = await make(['lamingtons'])
    const ids = [
      await post('One', { spoiler_text: 'Lamingtons' }),
      await post('Two', { full_text: 'About lamingtons, at length' }),
      await post('Three', { poll: { options: ['Lamingtons', 'Pies'], expires_in: 3_600 } }),
    ]
    for (const id of ids) expect(await filtered(id)).toEqual([['lamingtons']])
    await drop(filter)
  })

  it('that begin as a hashtag or handle mean that hashtag, and that person', async () => {
    const { id: filter } = await make(['#fruit', `@${author.handle}`])
    expect(await filtered(await post('An apple is no #Fruit'))).toEqual([['#fruit', `@${author.handle}`]])
    expect(await filtered(await post('fruit without a hashtag'))).toEqual([[`@${author.handle}`]])
    await drop(filter)
  })

  it('of more than a hundred characters are refused, and no filter is made of what else was asked for', async () => {
    for (const long of ['x'.repeat(10_000), `(${'a+'.repeat(60)})+$`, 'x'.repeat(101)]) {
      const refused = await make(['rain', long])
      expect((refused as unknown as { code: string }).code).toBe('invalid_request')
    }
    expect((await reader.caller.call('GET /api/v2/filters')).body).toEqual([])
  })

  it('take no time, however they are made', async () => {
    const evil = ['a'.repeat(100), '(a|a)*b'.repeat(14), '.*.*.*.*=', '\\'.repeat(100), ' ']
    const { id: filter } = await make(evil.flatMap((one) => [[one, true] as [string, boolean], [one, false]]))
    const id = await post('x', { full_text: 'a'.repeat(20_000) })
    const begun = process.cpuUsage()
    await filtered(id)
    expect(spentSince(begun)).toBeLessThan(500)
    await drop(filter)
  })
})

it('a post says which filters of mine it meets, in lists, notifications and live; to nobody else, and not of my own posts', async () => {
  const { id: filter } = await make(['parking'], {
    title: 'Parking',
    filter_action: 'hide',
    context: ['home', 'public'],
  })
  const stream = await openStream(house.url, reader.caller)
  const id = await post(`Parking again @${reader.handle}`)
  const live = await stream.until(({ name, data }) => name === 'home' && data.id === id)
  expect((live.data as { filtered?: unknown }).filtered).toMatchObject([
    { filter: { title: 'Parking', filter_action: 'hide' }, keyword_matches: ['parking'] },
  ])
  stream.close()
  const [first] = (await reader.caller.call('GET /api/v1/timelines/home')).body
  expect(first).toMatchObject({ id, filtered: [{ filter: { id: filter, context: ['home', 'public'] } }] })
  const [told] = (await reader.caller.call('GET /api/v1/notifications')).body
  expect(told?.status?.filtered.length).toBe(1)
  const found = await reader.caller.call('GET /api/v2/search', { query: { q: 'parking' } })
  expect(found.body.statuses[0]?.filtered.length).toBe(1)
  expect(await filtered(id, author)).toEqual([])
  const own = (await reader.caller.call('POST /api/v1/statuses', { body: { status: 'Parking' } })).body
  expect(own.filtered).toEqual([])
  await drop(filter)
  expect(await filtered(id)).toEqual([])
})

it('a boost is judged by what it carries, and a text that looks like our answer is only a text', async () => {
  const id = await post('Say "filtered":[] to parking')
  const { id: filter } = await make(['parking'])
  const boost = (await author.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id } })).body.id
  const { body } = await reader.caller.call('GET /api/v1/statuses/:id', { params: { id: boost } })
  expect(body.filtered.length).toBe(1)
  expect(body.reblog?.filtered.length).toBe(1)
  expect(body.reblog?.birdhouse.text).toBe('Say "filtered":[] to parking')
  await drop(filter)
})

it('an edit, and the end of a filter’s time, change what it says', async () => {
  const id = await post('Nothing here')
  const { id: filter } = await make(['parking'], { expires_in: 3_600 })
  expect(await filtered(id)).toEqual([])
  await author.caller.call('PUT /api/v1/statuses/:id', { params: { id }, body: { status: 'Parking' } })
  expect(await filtered(id)).toEqual([['parking']])
  const over = await reader.caller.call('PUT /api/v2/filters/:id', {
    params: { id: filter },
    body: { expires_in: 1 },
  })
  expect(over.body).toMatchObject({ title: 'Not now', keywords: [{ keyword: 'parking' }] })
  await expect.poll(() => filtered(id), { timeout: 3_000 }).toEqual([])
  await reader.caller.call('PUT /api/v2/filters/:id', { params: { id: filter }, body: { expires_in: null } })
  expect(await filtered(id)).toEqual([['parking']])
  await drop(filter)
})

it('keywords and posts are added, changed and removed one by one, by their owner only', async () => {
  const { id: filter } = await make([])
  const params = { id: filter }
  const id = await post('By its id')
  const keyword = await reader.caller.call('POST /api/v2/filters/:id/keywords', {
    params,
    body: { keyword: ' Rain ' },
  })
  expect(keyword.body).toMatchObject({ keyword: 'Rain', whole_word: false })
  const named = await reader.caller.call('POST /api/v2/filters/:id/statuses', {
    params,
    body: { status_id: id },
  })
  expect(await filtered(id)).toEqual([[id]])
  for (const [name, of] of [
    ['GET /api/v2/filters/:id', filter],
    ['DELETE /api/v2/filters/:id', filter],
    ['GET /api/v2/filters/keywords/:id', keyword.body.id],
    ['DELETE /api/v2/filters/keywords/:id', keyword.body.id],
    ['GET /api/v2/filters/statuses/:id', named.body.id],
    ['DELETE /api/v2/filters/statuses/:id', named.body.id],
  ] as const)
    expect([name, (await author.caller.call(name, { params: { id: of } })).status]).toEqual([name, 404])
  await reader.caller.call('DELETE /api/v2/filters/statuses/:id', { params: { id: named.body.id } })
  expect(await filtered(id)).toEqual([])
  const many = Array.from({ length: 200 }, (_, n) => ({ keyword: `word${n}` }))
  const full = await reader.caller.call('PUT /api/v2/filters/:id', {
    params,
    body: { keywords_attributes: many },
  })
  expect((full.body as unknown as { code: string }).code).toBe('too_many_filters')
  expect((await reader.caller.call('GET /api/v2/filters/:id', { params })).body.keywords.length).toBe(1)
  await drop(filter)
})
