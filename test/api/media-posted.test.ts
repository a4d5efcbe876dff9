import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { webm } from '#test/rig/clips/index.ts'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { drawing, look, moving, photo, upload } from '#test/rig/pictures.ts'

/** Posts with pictures, and uploads before they are posted. */
let house: TestHouse
let author: Somebody
let other: Somebody
beforeAll(async () => {
  house = await openHouse({ sample: true })
})
afterAll(async () => {
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
  await house.stop()
})
beforeEach(async () => {
  ;[author, other] = await addPeople(house, 2)
})

const send = async (bytes: Uint8Array, fields: Record<string, string> = {}) =>
  upload(house, author.caller, bytes, { fields })
const picture = async (description = '') =>
  (await send(await drawing(), description ? { description } : {})).body.id
const post = (media_ids: string[], more: object = {}) =>
  author.caller.call('POST /api/v1/statuses', { body: { status: 'Look', media_ids, ...more } })
const read = async (id: string, who = author) =>
  (await who.caller.call('GET /api/v1/statuses/:id', { params: { id } })).body

describe('a post with pictures', () => {
  it('carries up to four, in their order, and its text may be empty', async () => {
    const ids = [await picture('one'), await picture('two'), await picture('three'), await picture('four')]
    const { body } = await post(ids.toReversed(), { status: '' })
    expect(body.media_attachments.map((one) => one.id)).toEqual(ids.toReversed())
    expect((await read(body.id, other)).media_attachments.map((one) => one.description)).toEqual([
      'four',
      'three',
      'two',
      'one',
    ])
    const five = [...(await Promise.all([1, 2, 3, 4].map(() => picture()))), await picture()]
    expect((await post(five)).body).toMatchObject({ code: 'too_many_media' })
    expect((await post([five[0] ?? '', five[0] ?? ''])).body).toMatchObject({ code: 'too_many_media' })
    expect((await post([], { status: ' ' })).body).toMatchObject({ code: 'post_empty' })
  })

  it('takes neither what is somebody else’s, nor what is posted, nor what never was', async () => {
    const theirs = (await upload(house, other.caller, await drawing())).body.id
    const posted = await picture()
    await post([posted])
    for (const id of [theirs, posted, '1'])
      expect((await post([id])).body).toMatchObject({ code: 'media_unknown' })
    const poll = { options: ['a', 'b'], expires_in: 600 }
    expect((await post([await picture()], { poll })).body).toMatchObject({ code: 'poll_or_media' })
  })

  it('makes a picture part of one post only, however many ask for it at once', async () => {
    const id = await picture()
    const all = await Promise.all(Array.from({ length: 8 }, () => post([id])))
    expect(all.filter((one) => one.status === 200)).toHaveLength(1)
  })

  it('is edited: another order, other words, fewer and more pictures, and what is taken off is gone', async () => {
    const [one, two, three] = [await picture('one'), await picture('two'), await picture('three')]
    const { id } = (await post([one, two])).body
    const edit = (body: object) =>
      author.caller.call('PUT /api/v1/statuses/:id', { params: { id }, body: { status: 'Look', ...body } })
    expect((await edit({})).body.birdhouse.version).toBe(1)
    expect((await edit({ media_ids: [one, two] })).body.birdhouse.version).toBe(1)
    const described = await edit({ media_attributes: [{ id: two, description: 'second', focus: '0.1,0.2' }] })
    expect(described.body.media_attachments[1]).toMatchObject({
      description: 'second',
      meta: { focus: { x: 0.1, y: 0.2 } },
    })
    expect(described.body.birdhouse.version).toBe(2)
    const seen = (await read(id, other)).media_attachments[0]?.url ?? ''
    const moved = await edit({ media_ids: [two, three] })
    expect(moved.body.media_attachments.map((medium) => medium.id)).toEqual([two, three])
    expect((await look(seen, author.caller)).status).toBe(404)
    const { body: history } = await other.caller.call('GET /api/v1/statuses/:id/history', { params: { id } })
    expect(history.map((edition) => edition.media_attachments.map((medium) => medium.id))).toEqual([
      [two],
      [two],
      [two, three],
    ])
    expect((await edit({ media_ids: [], status: '' })).body).toMatchObject({ code: 'post_empty' })
    expect((await edit({ media_ids: [] })).body.media_attachments).toEqual([])
  })

  it('is deleted: its pictures are its author’s alone for a day, or gone at once', async () => {
    const id = await picture()
    const made = (await post([id])).body
    const url = made.media_attachments[0]?.url ?? ''
    await author.caller.call('DELETE /api/v1/statuses/:id', { params: { id: made.id } })
    expect([(await look(url, author.caller)).status, (await look(url, other.caller)).status]).toEqual([
      200, 404,
    ])
    const again = (await post([id])).body
    expect(again.media_attachments[0]?.id).toBe(id)
    await author.caller.call('DELETE /api/v1/statuses/:id', {
      params: { id: again.id },
      query: { delete_media: true },
    })
    expect((await look(url, author.caller)).status).toBe(404)
  })

  it('is found by what is said of its pictures, and by that alone', async () => {
    const { id } = (await post([await picture('A wombat asleep')])).body
    const find = async (q: string) => {
      const { body } = await other.caller.call('GET /api/v2/search', { query: { q } })
      return body.statuses.some((one) => one.id === id)
    }
    expect([await find('wombat'), await find('numbat')]).toEqual([true, false])
    const media_attributes = [
      { id: (await read(id)).media_attachments[0]?.id ?? '', description: 'A numbat' },
    ]
    const params = { id }
    await author.caller.call('PUT /api/v1/statuses/:id', {
      params,
      body: { status: 'Look', media_attributes },
    })
    expect([await find('wombat'), await find('numbat')]).toEqual([false, true])
  })

  it('stands where only posts with pictures are asked for', async () => {
    const plain = (await post([])).body.id
    const shown = (await post([await picture()])).body.id
    const params = { id: author.id }
    const profile = await other.caller.call('GET /api/v1/accounts/:id/statuses', {
      params,
      query: { only_media: true },
    })
    expect(profile.body.map((one) => one.id)).toEqual([shown])
    const company = await other.caller.call('GET /api/v1/timelines/public', { query: { only_media: true } })
    const ids = company.body.map((one) => one.id)
    expect([ids.includes(shown), ids.includes(plain)]).toEqual([true, false])
  })
})

describe('an upload', () => {
  it('is described, and removed, by whoever made it and until it is posted', async () => {
    const id = await picture()
    const params = { id }
    const changed = await author.caller.call('PUT /api/v1/media/:id', {
      params,
      body: { description: 'A hill', focus: '0,1' },
    } as never)
    expect(changed.body).toMatchObject({ id, description: 'A hill', meta: { focus: { x: 0, y: 1 } } })
    expect((await author.caller.call('GET /api/v1/media/:id', { params })).body).toEqual(changed.body)
    for (const name of ['GET', 'PUT', 'DELETE'] as const)
      expect((await other.caller.call(`${name} /api/v1/media/:id`, { params })).status).toBe(404)
    expect((await look(changed.body.url, other.caller)).status).toBe(404)
    expect((await look(changed.body.url.split('?')[0] ?? '', house.nobody)).status).toBe(401)
    await post([id])
    expect((await author.caller.call('PUT /api/v1/media/:id', { params })).status).toBe(404)
    expect((await author.caller.call('DELETE /api/v1/media/:id', { params })).status).toBe(422)
    const free = { id: await picture() }
    expect((await author.caller.call('DELETE /api/v1/media/:id', { params: free })).body).toEqual({})
    expect((await author.caller.call('GET /api/v1/media/:id', { params: free })).status).toBe(404)
  })

  it('has another picture in front of it, drawn anew, until it is posted', async () => {
    const put = async (id: string, thumbnail: Uint8Array, who = author, description?: string) => {
      const form = new FormData()
      if (description !== undefined) form.set('description', description)
      form.set('thumbnail', new Blob([Buffer.from(thumbnail)]), 'front.jpg')
      const answer = await fetch(`${house.url}/api/v1/media/${id}`, {
        ...{ method: 'PUT', headers: { cookie: who.caller.cookie }, body: form },
      })
      return {
        status: answer.status,
        body: (await answer.json()) as Record<string, never> & { code?: string },
      }
    }
    const shown = async (id: string) =>
      (await author.caller.call('GET /api/v1/media/:id', { params: { id } })).body
    for (const bytes of [await drawing(), await moving(), webm()]) {
      const { id } = (await send(bytes)).body
      const before = await shown(id)
      expect(await put(id, await photo(1_600, 1_200), author, 'A hill')).toMatchObject({
        status: 200,
        body: {
          ...{ id, type: before.type, description: 'A hill', url: before.url },
          meta: { original: before.meta.original, small: { width: 810, height: 1_080 } },
        },
      })
      const now = await shown(id)
      expect(now.blurhash).not.toBe(before.blurhash)
      const { bytes: front, headers } = await look(now.preview_url ?? '', author.caller)
      expect(await sharp(front).metadata()).toMatchObject({ format: 'webp', width: 810, height: 1_080 })
      for (const word of ['secret', 'Exif', 'GPS'])
        expect([word, front.includes(word)]).toEqual([word, false])
      // It may be another at the same address a moment later.
      expect(headers.get('cache-control')).toBe('private, no-store')

      const damaged = (await photo()).subarray(0, 900)
      expect((await put(id, damaged, author, 'Other words')).body.code).toBe('media_damaged')
      expect((await put(id, Buffer.from('<svg/>'))).body.code).toBe('media_kind')
      expect((await put(id, await photo(), author, 'x'.repeat(1_501))).status).toBe(422)
      expect((await put(id, Buffer.alloc(16 * 1024 * 1024 + 1, 0xff))).body.code).toBe('media_too_large')
      expect((await put(id, await photo(), other)).status).toBe(404)
      expect(await shown(id)).toEqual(now)
      await post([id])
      expect((await put(id, await drawing())).status).toBe(404)
      expect((await look(now.preview_url?.split('?')[0] ?? '', other.caller)).bytes).toEqual(front)
    }
    expect(readdirSync(join(house.mediaDir, 'drafts'))).toEqual([])
  })
})
