import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFetch, createGate, Unfetched } from '#server/platform/fetch/index.ts'

let peer: Server
let port: number
let asked: string[] = []
const paths: Record<string, (response: ServerResponse) => void> = {
  '/page': (response) => response.setHeader('content-type', 'text/html').end('<title>Hello</title>'),
  '/json': (response) => response.setHeader('content-type', 'application/json').end('{}'),
  '/private': (response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
  '/metadata': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/nowhere': (response) => response.writeHead(302, { location: 'http://[' }).end(),
  '/circle': (response) => response.writeHead(302, { location: '/circle' }).end(),
  '/gzip': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync('<title>Packed</title>')),
  '/bomb': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(200_000_000))),
  '/endless': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const more = () =>
      !response.destroyed && response.write(Buffer.alloc(65_536, 0x61), () => setImmediate(more))
    more()
  },
  '/drip': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const timer = setInterval(() => response.write('a'), 200)
    response.on('close', () => clearInterval(timer))
  },
}
beforeAll(async () => {
  peer = createServer(({ url = '' }, response) => {
    asked.push(url)
    const answer = paths[url]
    if (answer) answer(response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => peer.listen(0, '127.0.0.1', resolve))
  port = (peer.address() as AddressInfo).port
})
afterAll(() => {
  peer.closeAllConnections()
  peer.close()
})

const HTML = { types: ['text/html'], bytesMax: 1_000_000 }
const at = (path: string) => `http://127.0.0.1:${port}${path}`
const inside = createFetch(createGate(['127.0.0.1']))
const outside = createFetch(createGate([]))
const why = (work: Promise<unknown>) =>
  work.then(
    () => 'fetched',
    (error: unknown) => (error instanceof Unfetched ? error.message : String(error)),
  )

it.each([
  ...['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '0', '0.0.0.0', '127.255.255.254'],
  ...['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]'],
  ...[
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.127.1.1',
  ],
  ...['[fc00::1]', '[fd12::1]', '[fe80::1]', '[ff02::1]', '[2002:7f00:1::]', '[2001:db8::1]', '224.0.0.1'],
  ...['255.255.255.255', '198.18.0.1', '192.0.2.1', '[fec0::1]', '[2001:0:1::1]', '[100::1]'],
])('http://%s/ leads nowhere', async (host) => {
  const before = asked.length
  expect(await why(outside(`http://${host}/page`, HTML))).toBe('a forbidden address')
  expect(asked.length).toBe(before)
})

it('an address of the world is let through, and only at the usual port and by http or https', async () => {
  const gate = createGate([])
  for (const address of ['1.1.1.1', '9.9.9.9', '172.15.0.1', '172.32.0.1', '100.63.0.1', '2606:4700::1111'])
    expect([address, gate.isPublic(address)]).toEqual([address, true])
  const away = createFetch(gate, async () => ['1.1.1.1'])
  expect(await why(away('http://example.org:8080/', HTML))).toBe('not the usual port')
  for (const url of [
    'ftp://example.org/',
    'file:///etc/passwd',
    'gopher://x/',
    'javascript:alert(1)',
    'nonsense',
  ])
    expect(await why(away(url, HTML))).toBe('not http or https')
  expect(await why(away('http://me:secret@example.org/', HTML))).toBe('a name or password in it')
})

it('a name is as bad as the worst of its addresses, and what it says later does not matter', async () => {
  const mixed = createFetch(createGate([]), async () => ['1.1.1.1', '127.0.0.1'])
  expect(await why(mixed('http://mixed.example/', HTML))).toBe('a forbidden address')
  // Rebinding: the answer changes with each question. The one that was looked at is the one that is connected to.
  let questions = 0
  const rebinding = createFetch(createGate(['127.0.0.1']), async () => {
    questions += 1
    return [questions === 1 ? '127.0.0.1' : '10.0.0.1']
  })
  const { bytes } = await rebinding(`http://rebinding.example:${port}/page`, HTML)
  expect([bytes.toString(), questions]).toEqual(['<title>Hello</title>', 1])
  expect(await why(rebinding(`http://rebinding.example:${port}/page`, HTML))).toBe('a forbidden address')
})

describe('with the operator’s leave', () => {
  it('what is asked for is fetched, packed or not', async () => {
    expect((await inside(at('/page'), HTML)).bytes.toString()).toBe('<title>Hello</title>')
    expect((await inside(at('/gzip'), HTML)).bytes.toString()).toBe('<title>Packed</title>')
    expect(await why(inside(at('/json'), HTML))).toBe('another kind of thing')
    expect(await why(inside(at('/none'), HTML))).toBe('status 404')
  })

  it('redirects are looked at one by one', async () => {
    for (const path of ['/private', '/metadata'])
      expect(await why(inside(at(path), HTML))).toBe('a forbidden address')
    expect(await why(inside(at('/file'), HTML))).toBe('not http or https')
    expect(await why(inside(at('/nowhere'), HTML))).toBe('not http or https')
    asked = []
    expect(await why(inside(at('/circle'), HTML))).toBe('too many redirects')
    expect(asked).toHaveLength(4)
  })

  it('a bomb and an endless body end at the limit', async () => {
    const began = performance.now()
    for (const path of ['/bomb', '/endless']) {
      expect(await why(inside(at(path), HTML))).toBe('too large')
      expect((await inside(at(path), { ...HTML, beginning: true })).bytes).toHaveLength(HTML.bytesMax)
    }
    expect(performance.now() - began).toBeLessThan(8_000)
  })

  it('a slow drip ends when the time for all of it is over', async () => {
    const began = performance.now()
    expect(await why(inside(at('/drip'), HTML))).toMatch(/slow|abort/)
    expect(performance.now() - began).toBeLessThan(12_000)
  })
})
