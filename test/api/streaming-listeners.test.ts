import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { streamAddresses } from '#contract/live/streaming.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { drawing, upload } from '#test/rig/pictures.ts'
import { idIn, listWith, openSocket, refusalOf, subscribe, tokenOf } from '#test/rig/streaming.ts'

/** Who may listen to streams, and the addresses of server-sent events. */
let house: TestHouse
let author: Somebody
let named: Somebody
let stranger: Somebody
const lists = new Map<Somebody, string>()

beforeAll(async () => {
  house = await openHouse()
  ;[author, named, stranger] = await addPeople(house, 3)
  for (const reader of [named, stranger]) lists.set(reader, await listWith(reader, author))
})
afterAll(() => house.stop())

const post = async (body: object) =>
  (await author.caller.call('POST /api/v1/statuses', { body: { status: 'Numbat', ...body } as never })).body
    .id

describe('who may listen', () => {
  it.each([
    ['in the header', (token: string) => ({ token })],
    ['as a subprotocol', (token: string) => ({ protocol: token })],
    ['in the address', (token: string) => ({ query: { access_token: token } })],
    [
      'from the page of another site',
      (token: string) => ({ protocol: token, headers: { origin: 'https://elk.zone' } }),
    ],
    ['at the address with a slash', (token: string) => ({ token, path: '/api/v1/streaming/' })],
  ] as const)('says a token %s', async (_where, how) => {
    const socket = await openSocket(house.url, how(tokenOf(stranger.caller)))
    await subscribe(socket, { stream: 'public' })
    const id = await post({})
    await socket.until((frame) => idIn(frame) === id)
    socket.ws.close()
  })

  it.each([
    ['no token', {}],
    ['a wrong token', { token: 'w'.repeat(43) }],
    ['what is no token', { protocol: 'mqtt' }],
  ] as const)('%s is refused before anything opens', async (_what, how) => {
    expect(await refusalOf(house.url, how)).toBe(401)
  })

  it('a cookie is no token, so that no other site can listen', async () => {
    const headers = { cookie: stranger.caller.cookie }
    expect(await refusalOf(house.url, { headers })).toBe(401)
    expect((await fetch(`${house.url}/api/v1/streaming/user`, { headers })).status).toBe(401)
  })
})

describe('server-sent events', () => {
  const open = (path: string, token = tokenOf(named.caller)) =>
    fetch(`${house.url}${path}`, { headers: { authorization: `Bearer ${token}` } })

  const until = async (answer: Response, text: string) => {
    const decoder = new TextDecoder()
    let read = ''
    for await (const part of answer.body ?? []) {
      read += decoder.decode(part, { stream: true })
      if (read.includes(text)) return read
    }
    return read
  }

  it.each(Object.entries(streamAddresses))('%s', async (path, name) => {
    const list = lists.get(named)
    const answer = await open(`${path}?tag=numbat&list=${list}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ])
    if (name === 'public:remote') return answer.body?.cancel()
    const id = await post({ status: `#numbat @${named.handle}`, visibility: 'public' })
    const direct = await post({ status: `#numbat @${named.handle}`, visibility: 'direct' })
    const event = { 'user:notification': 'notification', direct: 'conversation' }[name as string] ?? 'update'
    const wanted = name === 'user:notification' ? '' : `${name.startsWith('public') ? id : direct}"`
    const start = `event: ${event}\ndata: {"id":"${wanted}`
    expect(await until(answer, start)).toContain(start)
  })

  it('the token may stand in the address, and pictures alone may be asked for', async () => {
    const answer = await fetch(
      `${house.url}/api/v1/streaming/public?only_media=true&access_token=${tokenOf(named.caller)}`,
    )
    await post({ status: 'In words' })
    const medium = (await upload(house, author.caller, await drawing())).body.id
    const id = await post({ status: 'In colours', media_ids: [medium] })
    const read = await until(answer, id)
    expect(read).not.toContain('In words')
  })

  it.each([
    ['/api/v1/streaming/hashtag', 400],
    ['/api/v1/streaming/list', 400],
    ['/api/v1/streaming/list?list=1', 404],
    ['/api/v1/streaming/list?list=x', 404],
    ['/api/v1/streaming/nothing', 404],
    ['/api/v1/streaming', 404],
  ])('%s answers %i', async (path, status) => {
    const answer = await open(path)
    expect([answer.status, await answer.json()]).toMatchObject([status, { error: expect.any(String) }])
  })

  it('the page of another site may read them, and why not', async () => {
    const from = { origin: 'https://elk.zone' }
    for (const token of [tokenOf(named.caller), 'w'.repeat(43)]) {
      const answer = await fetch(`${house.url}/api/v1/streaming/user`, {
        headers: { ...from, authorization: `Bearer ${token}` },
      })
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      await answer.body?.cancel()
    }
  })

  it('the list of somebody else is not there', async () => {
    expect((await open(`/api/v1/streaming/list?list=${lists.get(stranger)}`)).status).toBe(404)
  })

  it('health is asked without a token', async () => {
    const answer = await fetch(`${house.url}/api/v1/streaming/health`)
    expect([answer.status, await answer.text()]).toEqual([200, 'OK'])
  })
})
