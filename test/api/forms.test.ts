import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople } from '#test/rig/people.ts'
import { spentSince } from '#test/rig/spent.ts'

/** Apps send the same in many ways: as forms of either kind, in the query, and with numbers for ids. */
let house: TestHouse
let me: Caller
let others: string[]
beforeAll(async () => {
  house = await openHouse()
  const [mine, ...rest] = await addPeople(house, 3)
  me = mine.caller
  others = rest.map(({ id }) => id)
})
afterAll(() => house.stop())

type Pairs = [string, string][]
async function send(method: string, path: string, body?: BodyInit, type?: string) {
  const headers = { cookie: me.cookie, ...(type !== undefined && { 'content-type': type }) }
  const answer = await fetch(`${house.url}${path}`, { method, headers, ...(body !== undefined && { body }) })
  return { status: answer.status, body: (await answer.json()) as never }
}
const urlencoded = (method: string, path: string, pairs: Pairs) =>
  send(method, path, new URLSearchParams(pairs))
function multipart(method: string, path: string, pairs: Pairs) {
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value)
  return send(method, path, form)
}

describe.each([
  ['a form', urlencoded],
  ['a form in parts', multipart],
])('%s', (_, sendForm) => {
  it('says a post with a poll', async () => {
    const pairs: Pairs = [
      ['status', 'Lunch?'],
      ['in_reply_to_id', ''],
      ['sensitive', '1'],
      ['poll[options][]', 'Yes'],
      ['poll[options][]', 'No'],
      ['poll[expires_in]', '3600'],
      ['poll[multiple]', 'true'],
    ]
    const { status, body } = await sendForm('POST', '/api/v1/statuses', pairs)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      sensitive: true,
      poll: { multiple: true, options: [{ title: 'Yes' }, { title: 'No' }] },
    })
    const vote = await sendForm('POST', `/api/v1/polls/${(body as { poll: { id: string } }).poll.id}/votes`, [
      ['choices[]', '0'],
    ])
    // One's own poll: understood, and refused for that.
    expect(vote).toMatchObject({ status: 422, body: { code: expect.not.stringMatching('invalid_request') } })
  })
  it('says a filter with its words', async () => {
    const pairs: Pairs = [
      ['title', `Rugby ${_}`],
      ['context[]', 'home'],
      ['context[]', 'public'],
      ['keywords_attributes[0][keyword]', 'scrum'],
      ['keywords_attributes[0][whole_word]', 'false'],
      ['keywords_attributes[1][keyword]', 'try'],
      ['expires_in', '86400'],
    ]
    const { status, body } = await sendForm('POST', '/api/v2/filters', pairs)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      context: ['home', 'public'],
      keywords: [{ keyword: 'scrum', whole_word: false }, { keyword: 'try' }],
    })
  })
  it('says a list and who is in it', async () => {
    const { body } = await sendForm('POST', '/api/v1/lists', [
      ['title', 'Crew'],
      ['exclusive', 'on'],
    ])
    const { id, exclusive } = body as { id: string; exclusive: boolean }
    expect(exclusive).toBe(true)
    const pairs = others.map((one): [string, string] => ['account_ids[]', one])
    expect((await sendForm('POST', `/api/v1/lists/${id}/accounts`, pairs)).status).toBe(200)
    const query = new URLSearchParams(pairs.slice(1))
    expect((await send('DELETE', `/api/v1/lists/${id}/accounts?${query}`)).status).toBe(200)
    expect((await send('GET', `/api/v1/lists/${id}/accounts`)).body).toMatchObject([{ id: others[0] }])
  })
  it('is refused where it is beyond measure', async () => {
    const deep = `status${'[a]'.repeat(20)}`
    const many = Array.from({ length: 300 }, (_, n): [string, string] => [`a${n}`, 'x'])
    for (const pairs of [[[deep, 'x']] as Pairs, many])
      expect((await sendForm('POST', '/api/v1/statuses', pairs)).status).toBe(400)
    const polluting: Pairs = [
      ['__proto__[x]', '1'],
      ['constructor[prototype][x]', '1'],
      ['status', 'plain'],
    ]
    expect((await sendForm('POST', '/api/v1/statuses', polluting)).status).toBe(200)
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
  it('is no way to what is ours', async () => {
    expect((await sendForm('POST', '/api/birdhouse/v1/welcome', [['a', 'b']])).status).toBe(415)
  })
})

describe('a query', () => {
  it('names several by brackets', async () => {
    const two = others.map((id) => `id[]=${id}`).join('&')
    for (const query of [
      two,
      two.replaceAll('[]', '%5B%5D'),
      others.map((id, n) => `id[${n}]=${id}`).join('&'),
    ])
      expect((await send('GET', `/api/v1/accounts/relationships?${query}`)).body).toMatchObject(
        others.map((id) => ({ id })),
      )
    expect(
      (await send('GET', '/api/v1/notifications?exclude_types[]=follow&exclude_types[]=poll&limit=5')).status,
    ).toBe(200)
  })
  it('beyond measure is refused', async () => {
    expect((await send('GET', `/api/v1/accounts/relationships?id${'[a]'.repeat(30)}=1`)).status).toBe(400)
  })
})

describe('JSON', () => {
  it('may have numbers for ids, and loses no digit of them', async () => {
    const first = await send(
      'POST',
      '/api/v1/statuses',
      '{"status":"one 1234567890123456789"}',
      'application/json',
    )
    const { id, content } = first.body as { id: string; content: string }
    expect(content).toContain('1234567890123456789')
    const body = `{"status":"two","in_reply_to_id":${id},"media_ids":[]}`
    expect((await send('POST', '/api/v1/statuses', body, 'application/json')).body).toMatchObject({
      in_reply_to_id: id,
    })
  })
  it('stays strict otherwise', async () => {
    for (const body of ['{"status":5}', '{"status":"a","sensitive":7}', '{"status":["a"]}'])
      expect((await send('POST', '/api/v1/statuses', body, 'application/json')).status).toBe(422)
  })
  it('may be empty where nothing is needed', async () => {
    const path = `/api/v1/accounts/${others[0]}/follow`
    expect((await send('POST', path, '', 'application/json')).status).toBe(200)
  })
})

describe('a body of JSON that means harm', () => {
  const json = (body: string) => send('POST', '/api/v1/apps', body, 'application/json')
  it('holds up nobody, however many quotation marks are in it', async () => {
    const begun = process.cpuUsage()
    expect((await json('1'.repeat(16) + '\\"'.repeat(32_000))).status).toBe(400)
    expect(spentSince(begun)).toBeLessThan(500)
  })
  it('may be as deep as it likes', async () => {
    const deep = '['.repeat(30_000) + ']'.repeat(30_000)
    expect((await json(`{"client_name":"Ice","redirect_uris":"ice://x","more":${deep}}`)).status).toBe(200)
    expect((await json(deep)).status).toBe(422)
  })
  it('keeps numbers that are no ids', async () => {
    const body = '{"client_name":"Ice","redirect_uris":"ice://x","more":[0.30000000000000004,-1.5e300,1E22]}'
    expect((await json(body)).status).toBe(200)
  })
})
