import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { drawing, look, moving, photo, upload } from '#test/rig/pictures.ts'

/** What becomes of a picture that is sent, and what is refused. */
let house: TestHouse
let author: Somebody
beforeAll(async () => {
  house = await openHouse({ sample: true })
})
afterAll(async () => {
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
  await house.stop()
})
beforeEach(async () => {
  ;[author] = await addPeople(house, 1)
})

const send = async (bytes: Uint8Array, fields: Record<string, string> = {}) =>
  upload(house, author.caller, bytes, { fields })
describe('a picture', () => {
  it('is drawn anew, upright and without a word about where, when or by whom', async () => {
    const sent = await photo()
    expect(sent.includes('secret-camera')).toBe(true)
    const { status, body } = await send(sent, { description: ' A hill ', focus: '0.5,-0.25' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      type: 'image',
      description: 'A hill',
      meta: {
        focus: { x: 0.5, y: -0.25 },
        original: { width: 480, height: 640, size: '480x640', aspect: 0.75 },
        small: { width: 480, height: 640 },
      },
    })
    expect(body.blurhash).toMatch(/^[\w#$%*+,\-.:;=?@[\]^{|}~]{20,}$/)
    for (const url of [body.url, body.preview_url ?? '']) {
      const { bytes } = await look(url, author.caller)
      for (const word of ['secret', 'Exif', 'xmp', 'GPS', 'ICC', 'XMP'])
        expect([word, bytes.includes(word)]).toEqual([word, false])
      const { exif, xmp, icc, orientation, format } = await sharp(bytes).metadata()
      expect({ exif, xmp, icc, orientation, format }).toEqual({ format: 'webp' })
    }
  })

  it('moves as it did, and has a still preview', async () => {
    const { body } = await send(await moving(5))
    const frames = async (url: string) =>
      (await sharp((await look(url, author.caller)).bytes).metadata()).pages
    expect([await frames(body.url), await frames(body.preview_url ?? '')]).toEqual([5, undefined])
    expect(body.meta.original).toMatchObject({ width: 20, height: 20 })
  })

  it('is made smaller when it is larger than any screen', async () => {
    const { body } = await send(await photo(6_000, 3_000))
    expect(body.meta.original).toMatchObject({ width: 1_920, height: 3_840 })
    expect(body.meta.small).toMatchObject({ width: 540, height: 1_080 })
  })

  it('is sent so that nothing in it can run, and no cache between keeps it', async () => {
    const { body } = await send(await photo())
    const { headers } = await look(body.url, author.caller)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringMatching(/^private/),
      'content-disposition': `inline; filename="${body.id}-full.webp"`,
      'content-security-policy': expect.stringMatching(/default-src 'none'.*; sandbox$/),
      'cross-origin-resource-policy': 'same-origin',
    })
    const again = await look(body.url, author.caller, { 'if-none-match': headers.get('etag') ?? '' })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
  })
})

describe('what is no picture', () => {
  const refused = async (bytes: Uint8Array, sent: { name?: string; type?: string } = {}) =>
    (await upload(house, author.caller, bytes, sent)).body.code

  it('is refused by what it is, not by what it is called', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    expect(await refused(svg, { name: 'a.png', type: 'image/png' })).toBe('media_kind')
    expect(await refused(svg, { name: 'a.svg', type: 'image/svg+xml' })).toBe('media_kind')
    const html = Buffer.from('<!doctype html><script>alert(1)</script>')
    expect(await refused(html, { name: 'a.png', type: 'image/png' })).toBe('media_kind')
    expect(await refused(Buffer.from('%PDF-1.4 …'))).toBe('media_kind')
    expect(await refused(Buffer.alloc(0))).toBe('media_kind')
    expect(
      await refused(
        await sharp(await drawing())
          .tiff()
          .toBuffer(),
      ),
    ).toBe('media_kind')
  })

  it('is refused when it is something else as well', async () => {
    const zip = Buffer.from('PK\x03\x04 an archive')
    expect(await refused(Buffer.concat([await drawing(), zip]))).toBe('media_hides_more')
    expect(await refused(Buffer.concat([await moving(), Buffer.from('*/=1;alert(1)')]))).toBe(
      'media_hides_more',
    )
    const webp = await sharp(await drawing())
      .webp()
      .toBuffer()
    expect(await refused(Buffer.concat([webp, zip]))).toBe('media_hides_more')
    expect(await refused(Buffer.from('GIF89a/*\0\0\0\0\0\0\0\0*/=1;alert(document.domain)//'))).toMatch(
      /^media_(damaged|hides_more)$/,
    )
    const { body } = await send(Buffer.concat([await photo(), zip]))
    expect((await look(body.url, author.caller)).bytes.includes('PK\x03\x04')).toBe(false)
  })

  it('is refused when it is cut off or damaged, with a sentence that names nothing of ours', async () => {
    const whole = await photo(1_200, 900)
    for (const bytes of [whole.subarray(0, whole.length >> 1), whole.subarray(0, 60)]) {
      const { status, body } = await send(bytes)
      expect([status, body.code]).toEqual([422, 'media_damaged'])
      expect(body.error).not.toMatch(/vips|jpeg|Input|\//i)
    }
    const png = await drawing(300, 300)
    expect(await refused(png.subarray(0, png.length - 30))).toBe('media_damaged')
  })

  it('is refused before it is unpacked when it would unpack to very much', async () => {
    const began = performance.now()
    expect(await refused(await bomb(30_000, 30_000))).toBe('picture_too_large')
    expect(await refused(await moving(301, 8))).toBe('too_many_frames')
    expect(performance.now() - began).toBeLessThan(4_000)
    expect((await send(Buffer.alloc(16 * 1024 * 1024 + 1, 0xff))).body.code).toBe('media_too_large')
  })

  it('leaves nothing behind', async () => {
    const all = () => readdirSync(join(house.mediaDir, 'drafts'))
    const before = all()
    await refused(Buffer.from('nothing'))
    await refused((await photo()).subarray(0, 500))
    expect(all()).toEqual(before)
  })
})

/** A PNG of zeros, whose head alone says how large it is. */
async function bomb(width: number, height: number): Promise<Buffer> {
  const { deflateSync, crc32 } = await import('node:zlib')
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const data = deflateSync(Buffer.alloc(8_000_000))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

it.each([
  ['way out of its folder', '../../../../etc/passwd'],
  ['Windows path', '..\\..\\boot.ini'],
  ['null in it', 'a\u0000b.png'],
  ['quotes and a command', '"; rm -rf /; ".png'],
  ['turn of direction', '\u202egnp.exe'],
  ['length of 5,000', 'x'.repeat(5_000)],
  ['script', '<img src=x onerror=alert(1)>.png'],
  ['picture of its own', '🦉.png'],
])('a name with a %s is like any other, for nobody looks at it', async (_what, name) => {
  const { status, body } = await upload(house, author.caller, await drawing(), { name })
  expect(status).toBe(200)
  expect(JSON.stringify(body)).not.toContain(name.slice(0, 12))
})

it('a form without a file, with a field that says nonsense, or no form at all is refused in words', async () => {
  const form = async (body: BodyInit, type?: string) => {
    const headers = { cookie: author.caller.cookie, ...(type && { 'content-type': type }) }
    const answer = await fetch(`${house.url}/api/v2/media`, { method: 'POST', headers, body })
    return [answer.status, ((await answer.json()) as { code: string }).code]
  }
  const empty = new FormData()
  empty.set('description', 'Nothing')
  expect(await form(empty)).toEqual([422, 'media_missing'])
  expect(await form('{}', 'application/json')).toEqual([422, 'media_missing'])
  expect(await form('--x\r\n\r\n', 'multipart/form-data; boundary=x')).toEqual([400, 'malformed_body'])
  expect(await form('x', 'multipart/form-data')).toEqual([400, 'malformed_body'])
  expect((await send(await drawing(), { focus: '7,7' })).body.code).toBe('focus_outside')
  expect((await send(await drawing(), { focus: 'left' })).body.code).toBe('invalid_request')
  expect((await send(await drawing(), { description: 'x'.repeat(1_501) })).body.code).toBe(
    'description_too_long',
  )
})
