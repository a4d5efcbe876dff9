import { afterAll, beforeAll, expect, it } from 'vitest'
import { findFault } from '#test/rig/conforms.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { expectGuarded, sendRaw } from '#test/rig/wire.ts'

/** What is not HTTP, or not quite, is refused as everything else is. */
let house: TestHouse
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.stop())

const CRLF = '\r\n'
const garbage: Record<string, [text: string, status: number]> = {
  'a word': [`hello${CRLF}${CRLF}`, 400],
  'an unknown method': [`STEAL / HTTP/1.1${CRLF}host: a${CRLF}${CRLF}`, 400],
  'no host': [`GET /api/v2/instance HTTP/1.1${CRLF}${CRLF}`, 400],
  'a broken header': [`GET / HTTP/1.1${CRLF}host: a${CRLF}bad header${CRLF}${CRLF}`, 400],
  'two lengths': [
    `POST /api/v1/statuses HTTP/1.1${CRLF}host: a${CRLF}content-length: 1${CRLF}content-length: 2${CRLF}${CRLF}{}`,
    400,
  ],
  'a length and chunks': [
    `POST / HTTP/1.1${CRLF}host: a${CRLF}content-length: 1${CRLF}transfer-encoding: chunked${CRLF}${CRLF}0${CRLF}${CRLF}`,
    400,
  ],
  'a negative length': [`POST / HTTP/1.1${CRLF}host: a${CRLF}content-length: -1${CRLF}${CRLF}`, 400],
  'a header of 64 KB': [`GET / HTTP/1.1${CRLF}host: a${CRLF}x: ${'a'.repeat(65_000)}${CRLF}${CRLF}`, 431],
  'an address of 64 KB': [`GET /${'a'.repeat(65_000)} HTTP/1.1${CRLF}host: a${CRLF}${CRLF}`, 431],
  'a TLS greeting': ['\u0016\u0003\u0001\u0002\u0000\u0001', 400],
}

it.each(Object.keys(garbage))('%s is refused in the one shape, and the connection ends', async (name) => {
  const [text, status] = garbage[name] ?? ['', 0]
  const [head = '', body = ''] = (await sendRaw(house.url, text)).split('\r\n\r\n')
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(findFault(null, status, body)).toBeNull()
  const lines = head.split('\r\n').slice(1)
  const headers = Object.fromEntries(
    lines.map((line) => [line.split(':')[0]?.toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  )
  expectGuarded({ headers })
})
