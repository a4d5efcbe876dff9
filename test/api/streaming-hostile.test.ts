import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { makeSocketLine } from '#server/api/live/streams/socket.ts'
import { start } from '#server/app/start.ts'
import { readConfig } from '#server/base/config.ts'
import { hashPassword } from '#server/platform/secrets/index.ts'
import { letIn } from '#test/rig/apps.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, signInAgain, withDatabase } from '#test/rig/people.ts'
import { idIn, openSocket, type StreamSocket, subscribe, tokenOf } from '#test/rig/streaming.ts'

const METRICS_TOKEN = 'sixteen-or-more-of-them'
let house: TestHouse
let reader: Somebody
let author: Somebody
let keeper: Somebody

beforeAll(async () => {
  house = await openHouse({ environment: { METRICS_TOKEN } })
  ;[reader, author] = await addPeople(house, 2)
  ;[keeper] = await addPeople(house, 1, 'administrator')
})
afterAll(() => house.stop())

const open = (who = reader, url = house.url) => openSocket(url, { token: tokenOf(who.caller) })
const post = async (body: object = {}) =>
  (await author.caller.call('POST /api/v1/statuses', { body: { status: 'Numbat', ...body } as never })).body
    .id

async function expectWorks(socket: StreamSocket): Promise<void> {
  socket.send({ type: 'subscribe', stream: 'public' })
  await subscribe(socket)
  const id = await post()
  await socket.until((frame) => idIn(frame) === id)
  socket.ws.terminate()
}

/** How many listen, as the server counts them. */
async function listening(): Promise<number> {
  const answer = await fetch(`${house.url}/metrics`, {
    headers: { authorization: `Bearer ${METRICS_TOKEN}` },
  })
  return Number(/^birdhouse_open_pages (\d+)/m.exec(await answer.text())?.[1])
}

describe('what an app sends', () => {
  it.each([
    ['no JSON', 'subscribe me', 400],
    ['JSON that is no object', '[]', 400],
    ['null', 'null', 400],
    ['no type', '{"stream":"user"}', 400],
    ['another type', '{"type":"drop","stream":"user"}', 400],
    ['no stream', '{"type":"subscribe"}', 400],
    ['an unknown stream', '{"type":"subscribe","stream":"everything"}', 400],
    ['a word of JavaScript', '{"type":"subscribe","stream":"constructor"}', 400],
    ['a stream that is no text', '{"type":"subscribe","stream":{"a":1}}', 400],
    ['a hashtag without its word', '{"type":"subscribe","stream":"hashtag"}', 400],
    ['a hashtag that is only its mark', '{"type":"subscribe","stream":"hashtag","tag":"#"}', 400],
    ['a hashtag that is no text', '{"type":"subscribe","stream":"hashtag","tag":7}', 400],
    ['a list without its id', '{"type":"subscribe","stream":"list"}', 400],
    ['a list that is not there', '{"type":"subscribe","stream":"list","list":"4711"}', 404],
    ['a list that has no id', '{"type":"subscribe","stream":"list","list":"-1; drop"}', 404],
    ['a list beyond all ids', '{"type":"subscribe","stream":"list","list":"99999999999999999999"}', 404],
  ])('%s: says what is wrong, and goes on', async (_what, text, status) => {
    const socket = await open()
    socket.send(text)
    expect(await socket.until((frame) => frame.error !== undefined)).toMatchObject({
      status: text.includes('9999999999') ? expect.any(Number) : status,
    })
    await expectWorks(socket)
  })

  it('a list of somebody else is as one that is not there', async () => {
    const { id } = (await author.caller.call('POST /api/v1/lists', { body: { title: 'Mine' } })).body
    const socket = await open()
    socket.send({ type: 'subscribe', stream: 'list', list: id })
    socket.send({ type: 'subscribe', stream: 'list', list: '4711' })
    await socket.until(() => socket.frames.length === 2)
    expect(socket.frames[0]).toEqual(socket.frames[1])
    socket.ws.terminate()
  })

  it('bytes that are no text, and more than anybody has to say, end it', async () => {
    const binary = await open()
    binary.ws.send(Buffer.from([1, 2, 3]), { binary: true })
    expect((await binary.closed).code).toBe(1003)
    const huge = await open()
    huge.send(JSON.stringify({ type: 'subscribe', stream: 'user', tag: 'x'.repeat(5_000) }))
    expect((await huge.closed).code).toBe(1009)
    const fragments = await open()
    for (let n = 0; n < 40; n++) fragments.ws.send('a', { fin: false })
    expect((await fragments.closed).code).toBe(1008)
  })

  it('of a thousand subscriptions a hundred are carried, and the others refused', async () => {
    const socket = await open()
    for (let n = 0; n < 1_000; n++) socket.send({ type: 'subscribe', stream: 'hashtag', tag: `t${n}` })
    await socket.until(() => socket.frames.filter(({ status }) => status === 429).length === 900)
    const id = await post({ status: '#t7 #t77 #t777' })
    await socket.until((frame) => idIn(frame) === id)
    await wait(50)
    const on = socket.frames.filter((frame) => idIn(frame) === id).map(({ stream }) => stream?.[1])
    expect(on).toEqual(['t7', 't77'])
    for (let n = 0; n < 100; n++) socket.send({ type: 'unsubscribe', stream: 'hashtag', tag: `t${n}` })
    await expectWorks(socket)
  })
})

/** A WebSocket that is open and never read from. */
async function openDeaf(query: string): Promise<Socket> {
  const socket = connect(Number(new URL(house.url).port), '127.0.0.1')
  socket.write(
    `GET /api/v1/streaming?${query} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${tokenOf(reader.caller)}\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: ${Buffer.alloc(16, 1).toString('base64')}\r\n\r\n`,
  )
  await once(socket, 'readable')
  socket.pause()
  socket.on('error', () => {})
  return socket
}

it('whoever takes nothing is cut off, and nobody else waits for them', async () => {
  await expect.poll(listening).toBe(0)
  const socket = await open(author)
  await subscribe(socket, { stream: 'public' })
  const deaf = await Promise.all(Array.from({ length: 3 }, () => openDeaf('stream=public')))
  expect(await listening()).toBe(4)
  const heap = process.memoryUsage().arrayBuffers
  const long = 'Numbats eat termites. '.repeat(450)
  let last = ''
  for (let n = 0; n < 240 && (await listening()) > 1; n++)
    last = await post({ status: `Numbat ${n}`, birdhouse: { full_text: long }, full_text: long })
  await socket.until((frame) => idIn(frame) === last)
  await expect.poll(listening).toBe(1)
  expect(process.memoryUsage().arrayBuffers - heap).toBeLessThan(32 * 1024 * 1024)
  for (const one of deaf) one.destroy()
  socket.ws.terminate()
})

it('of many connections of one account the oldest make room', async () => {
  const sockets: StreamSocket[] = []
  for (let n = 0; n < 26; n++) sockets.push(await open(keeper))
  expect((await Promise.all(sockets.slice(0, 2).map((one) => one.closed))).map(({ code }) => code)).toEqual([
    1008, 1008,
  ])
  await wait(20)
  expect(sockets.filter(({ ws }) => ws.readyState === WebSocket.OPEN)).toHaveLength(24)
  for (const { ws } of sockets) ws.terminate()
})

it('whoever answers no ping is taken for gone', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  for (const autoPong of [true, false]) {
    const coming = once(server, 'connection')
    const client = new WebSocket(`ws://127.0.0.1:${port}`, { autoPong })
    const [ws] = (await coming) as [WebSocket]
    const line = makeSocketLine(ws)
    line.beat()
    if (autoPong) await once(ws, 'pong')
    line.beat()
    await wait(20)
    expect(ws.readyState === WebSocket.OPEN).toBe(autoPong)
    client.terminate()
  }
  server.close()
})

describe('access that ends', () => {
  const anotherNode = () =>
    start(
      readConfig({
        ...{ DATABASE_URL: house.databaseUrl, MEDIA_DIR: house.mediaDir, PORT: '0', LOG_LEVEL: 'silent' },
        ...{ SECRET_KEY: 'a key for tests that is long enough', RATE_LIMITS: 'false' },
      }),
      { sample: false, say: () => {} },
    )

  it('closes what is open at once, on other nodes too', async () => {
    const node = await anotherNode()
    const [leaver] = await addPeople(house, 1)
    const [here, there] = [await open(leaver), await open(leaver, node.url)]
    await keeper.caller.call('POST /api/birdhouse/v1/people/:id/suspend', { params: { id: leaver.id } })
    for (const one of [here, there]) expect(await one.closed).toEqual({ code: 1008, reason: 'access_ended' })
    await node.stop()
  })

  it('closes those of the session that was signed out of, and no others', async () => {
    const [somebody] = await addPeople(house, 1)
    const other = { ...somebody, caller: await signInAgain(house, somebody.id) }
    const [first, second] = [await open(somebody), await open(other)]
    await somebody.caller.call('DELETE /api/birdhouse/v1/session')
    expect(await first.closed).toEqual({ code: 1008, reason: 'signed_out' })
    await expectWorks(second)
  })

  it('closes those of every other session and app when the password is changed', async () => {
    const [somebody] = await addPeople(house, 1)
    const hash = await hashPassword('a long enough password')
    await withDatabase(house.databaseUrl, (client) =>
      client.query('update account set password_hash = $1 where id = $2', [hash, somebody.id]),
    )
    const [token = ''] = await letIn(house, somebody.id, [['read']])
    const [mine, app] = [await open(somebody), await openSocket(house.url, { token })]
    const body = { current: 'a long enough password', password: 'another that is long enough' }
    expect((await somebody.caller.call('POST /api/birdhouse/v1/password', { body })).status).toBe(200)
    expect((await app.closed).code).toBe(1008)
    await expectWorks(mine)
  })

  it('ends server-sent events too', async () => {
    const [leaver] = await addPeople(house, 1)
    const answer = await fetch(`${house.url}/api/v1/streaming/user`, {
      headers: { authorization: `Bearer ${tokenOf(leaver.caller)}` },
    })
    await keeper.caller.call('POST /api/birdhouse/v1/people/:id/suspend', { params: { id: leaver.id } })
    expect(await answer.text()).toMatch(/^:\)/)
  })

  it('a server that stops says that it goes away', async () => {
    const node = await anotherNode()
    const socket = await open(reader, node.url)
    await node.stop()
    expect(await socket.closed).toEqual({ code: 1001, reason: 'server_stopping' })
  })
})

describe('what asks for something else', () => {
  const ask = async (lines: string[]) => {
    const socket = connect(Number(new URL(house.url).port), '127.0.0.1')
    socket.end(`${lines.join('\r\n')}\r\n\r\n`)
    let answer = ''
    for await (const part of socket) answer += String(part)
    return answer.split('\r\n')[0]
  }
  const token = () => `authorization: Bearer ${tokenOf(reader.caller)}`

  it.each([
    [
      'HTTP/2 in the clear at any address',
      'GET /healthz HTTP/1.1',
      ['upgrade: h2c', 'connection: Upgrade, close'],
      '200',
    ],
    [
      'a WebSocket elsewhere',
      'GET /api/v1/timelines/home HTTP/1.1',
      ['upgrade: websocket', 'connection: Upgrade, close'],
      '401',
    ],
    [
      'a WebSocket by POST',
      'POST /api/v1/streaming HTTP/1.1',
      ['upgrade: websocket', 'connection: Upgrade', 'content-length: 0'],
      '404',
    ],
  ] as const)('%s is answered as if it had not', async (_what, line, headers, status) => {
    expect(await ask([line, 'host: x', ...headers])).toContain(` ${status} `)
  })

  it.each([
    ['no key', ['sec-websocket-version: 13']],
    [
      'another version',
      ['sec-websocket-version: 12', `sec-websocket-key: ${Buffer.alloc(16).toString('base64')}`],
    ],
  ] as const)('a handshake with %s is refused', async (_what, headers) => {
    const answer = await ask([
      'GET /api/v1/streaming HTTP/1.1',
      ...['host: x', token(), 'upgrade: websocket', 'connection: Upgrade'],
      ...headers,
    ])
    expect(answer).toMatch(/ 4\d\d /)
  })
})
