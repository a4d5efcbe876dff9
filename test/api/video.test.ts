import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { BufferSource, Input, MP4, WEBM } from 'mediabunny'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mp4, talkative, webm } from '#test/rig/clips/index.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { drawing, look, photo, upload } from '#test/rig/pictures.ts'

let house: TestHouse
let author: Somebody
let other: Somebody
beforeAll(async () => {
  house = await openHouse({ sample: true })
  ;[author, other] = await addPeople(house, 2)
})
afterAll(() => house.stop())

const send = (bytes: Uint8Array, description = 'Squares') =>
  upload(house, author.caller, bytes, { name: 'clip.mp4', type: 'video/mp4', fields: { description } })
const post = (media_ids: string[]) =>
  author.caller.call('POST /api/v1/statuses', { body: { status: 'Look', media_ids } })

it.each([
  ['WebM', webm, 'video/webm', WEBM],
  ['MP4', mp4, 'video/mp4', MP4],
] as const)(
  'a video in %s is copied track by track, and can be played',
  async (_what, clip, type, format) => {
    const { status, body } = await send(clip())
    expect(status).toBe(200)
    expect(body).toMatchObject({
      type: 'video',
      preview_url: null,
      description: 'Squares',
      meta: { original: { width: 96, height: 64, duration: expect.closeTo(1.2, 0) } },
    })
    const { headers, bytes } = await look(body.url, author.caller)
    expect(headers.get('content-type')).toBe(type)
    const input = new Input({ formats: [format], source: new BufferSource(bytes) })
    const before = new Input({ formats: [format], source: new BufferSource(clip()) })
    const packets = async (one: Input) => (await one.getPrimaryVideoTrack())?.computePacketStats()
    expect((await packets(input))?.packetCount).toBe((await packets(before))?.packetCount)
    expect(await input.getMetadataTags()).toEqual({})
  },
)

it('what a video says of its maker and its place is gone', async () => {
  const sent = await talkative()
  expect(sent.includes('secret-place')).toBe(true)
  const { body } = await send(sent)
  expect((await look(body.url, author.caller)).bytes.includes('secret')).toBe(false)
})

it('a player gets the piece that it asks for', async () => {
  const { body } = await send(webm())
  const whole = (await look(body.url, author.caller)).bytes
  const ask = async (range: string) => {
    const { status, headers, bytes } = await look(body.url, author.caller, { range })
    return [status, headers.get('content-range'), bytes.toString('hex')]
  }
  const [size, hex] = [whole.length, (from: number, to: number) => whole.subarray(from, to).toString('hex')]
  expect(await ask('bytes=0-9')).toEqual([206, `bytes 0-9/${size}`, hex(0, 10)])
  expect(await ask('bytes=10-')).toEqual([206, `bytes 10-${size - 1}/${size}`, hex(10, size)])
  expect(await ask('bytes=-5')).toEqual([206, `bytes ${size - 5}-${size - 1}/${size}`, hex(size - 5, size)])
  expect(await ask(`bytes=5-${size * 9}`)).toEqual([206, `bytes 5-${size - 1}/${size}`, hex(5, size)])
  expect(await ask(`bytes=${size}-`)).toEqual([416, `bytes */${size}`, ''])
  expect(await ask('bytes=-0')).toEqual([416, `bytes */${size}`, ''])
  for (const odd of ['bytes=9-5', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=-', 'bytes=a-b'])
    expect((await ask(odd))[0]).toBe(200)
})

it('one video stands alone in a post, and is for those who may see that', async () => {
  const { body } = await send(webm())
  const picture = (await upload(house, author.caller, await drawing())).body.id
  expect((await post([body.id, picture])).body).toMatchObject({ code: 'media_mixed' })
  expect((await look(body.url, other.caller)).status).toBe(404)
  const posted = await post([body.id])
  expect(posted.body.media_attachments).toMatchObject([{ type: 'video' }])
  expect((await look(body.url, other.caller)).status).toBe(200)
})

it('what only begins like a video, is cut off, or is of a kind that few browsers play is refused', async () => {
  const ftyp = Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom')
  const broken: [string, Buffer][] = [
    ['a head alone', ftyp],
    ['a head and noise', Buffer.concat([ftyp, Buffer.alloc(50_000, 0x5a)])],
    [
      'a box that is larger than the world',
      Buffer.concat([ftyp, Buffer.from('\xff\xff\xff\xffmoov', 'latin1')]),
    ],
    ['half an MP4', (await talkative()).subarray(0, 1_500)],
    ['a few bytes of WebM', webm().subarray(0, 40)],
    ['WebM whose tracks are noise', Buffer.concat([webm().subarray(0, 60), Buffer.alloc(9_000, 7)])],
  ]
  for (const [what, bytes] of broken) {
    const { status, body } = await send(bytes)
    expect([what, status, body.code]).toEqual([
      what,
      422,
      expect.stringMatching(/^(media_damaged|video_\w+)$/),
    ])
  }
  const odd = Buffer.from(mp4().toString('latin1').replaceAll('vp09', 'hvc1'), 'latin1')
  expect((await send(odd)).body.code).toMatch(/video_codec|media_damaged/)
})

it('a picture that is sent with a video stands for it, drawn anew like any other', async () => {
  const thumbnail = await photo(1_600, 1_200)
  const video = { name: 'clip.webm', type: 'video/webm', thumbnail }
  const { status, body } = await upload(house, author.caller, webm(), video)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    type: 'video',
    blurhash: expect.stringMatching(/^.{20,}$/),
    preview_url: expect.stringMatching(/small\.webp/),
    meta: { original: { width: 96, height: 64 }, small: { width: 810, height: 1_080 } },
  })
  const posted = (await post([body.id])).body.media_attachments[0]
  const { bytes, headers } = await look(posted?.preview_url ?? '', other.caller)
  expect(headers.get('content-type')).toBe('image/webp')
  for (const word of ['secret', 'Exif', 'GPS']) expect([word, bytes.includes(word)]).toEqual([word, false])
  expect((await look(posted?.preview_url ?? '', house.nobody)).status).toBe(200)
})

it('a thumbnail that is no picture, or that comes with a picture, or twice, has a clear outcome', async () => {
  const sent = async (thumbnail: Uint8Array, bytes: Uint8Array = webm()) =>
    (await upload(house, author.caller, bytes, { name: 'x', thumbnail })).body
  expect((await sent(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).code).toBe('media_kind')
  expect((await sent((await photo()).subarray(0, 900))).code).toBe('media_damaged')
  expect((await sent(Buffer.alloc(16 * 1024 * 1024 + 1, 0xff))).code).toBe('media_too_large')
  expect(await sent(await drawing(10, 10), await drawing(300, 200))).toMatchObject({
    type: 'image',
    meta: { small: { width: 300 } },
  })
  const form = new FormData()
  form.append('file', new Blob([Buffer.from(await drawing())]), 'a.png')
  form.append('file', new Blob([Buffer.from(await drawing())]), 'b.png')
  const twice = await fetch(`${house.url}/api/v2/media`, {
    method: 'POST',
    headers: { cookie: author.caller.cookie },
    body: form,
  })
  expect(twice.status).toBe(400)
  expect(readdirSync(join(house.mediaDir, 'drafts'))).toEqual([])
})
