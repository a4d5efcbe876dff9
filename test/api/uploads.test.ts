import { existsSync, readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '#contract/index.ts'
import { forgetFree, sweepBlobs } from '#server/domains/media/index.ts'
import { createBlobs } from '#server/platform/blobs/index.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { openDatabase, type Store } from '#server/store/database.ts'
import { webm } from '#test/rig/clips/index.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { drawing, look, photo, upload } from '#test/rig/pictures.ts'

type Upload = Reply<'GET /api/birdhouse/v1/uploads/:id'>
type Medium = Reply<'GET /api/v1/media/:id'>
let house: TestHouse
let store: Store
let author: Somebody
let other: Somebody
beforeAll(async () => {
  house = await openHouse({ sample: true })
  store = openDatabase(house.databaseUrl, 2, () => {})
})
afterAll(async () => {
  await store.close()
  await house.stop()
})
beforeEach(async () => {
  ;[author, other] = await addPeople(house, 2)
})

const begin = (size: number) => author.caller.call('POST /api/birdhouse/v1/uploads', { body: { size } })
const finish = (id: string, who = author) =>
  who.caller.call('POST /api/birdhouse/v1/uploads/:id/finish', {
    params: { id },
    body: { description: 'Hill' },
  })

async function append(id: string, offset: number, piece: Uint8Array, who = author) {
  const response = await fetch(`${house.url}/api/birdhouse/v1/uploads/${id}?offset=${offset}`, {
    method: 'PATCH',
    headers: { cookie: who.caller.cookie, 'content-type': 'application/octet-stream' },
    body: Buffer.from(piece),
  })
  return { status: response.status, body: (await response.json()) as Upload & { code?: string } }
}

describe('an upload in pieces', () => {
  it('comes together, wherever it was cut, and is finished once', async () => {
    const bytes = await photo()
    const { id } = (await begin(bytes.length)).body
    const half = bytes.length >> 1
    expect((await append(id, 0, bytes.subarray(0, half))).body).toMatchObject({ offset: half })
    expect((await finish(id)).body).toMatchObject({ code: 'upload_incomplete' })
    const params = { id }
    const known = (await author.caller.call('GET /api/birdhouse/v1/uploads/:id', { params })).body
    expect(known).toEqual({ id, size: bytes.length, offset: half })
    await append(id, known.offset, bytes.subarray(known.offset))
    const made = (await finish(id)).body
    expect(made).toMatchObject({ id, description: 'Hill', meta: { original: { width: 480 } } })
    expect((await finish(id)).body).toEqual(made)
    expect((await author.caller.call('GET /api/birdhouse/v1/uploads/:id', { params })).status).toBe(404)
    expect(existsSync(join(house.mediaDir, 'drafts', `upload-${id}`))).toBe(false)
  })

  it('finished twice at once gives both the same picture, and is made once', async () => {
    for (let round = 0; round < 3; round++) {
      const bytes = await photo(900 + round, 700)
      const { id } = (await begin(bytes.length)).body
      await append(id, 0, bytes)
      const all = await Promise.all([1, 2, 3, 4].map(() => finish(id)))
      expect(all.map((one) => one.status)).toEqual([200, 200, 200, 200])
      for (const one of all) expect(one.body).toEqual(all[0]?.body)
    }
    const { id } = (await begin(4)).body
    await append(id, 0, Buffer.from('none'))
    const refused = await Promise.all([finish(id), finish(id)])
    expect(refused.map((one) => (one.body as { code?: string }).code)).toEqual(['media_kind', 'media_kind'])
  })

  it('of a video is finished with a picture that stands for it', async () => {
    const clip = webm()
    const { id } = (await begin(clip.length)).body
    await append(id, 0, clip)
    const send = async (thumbnail: Uint8Array) => {
      const form = new FormData()
      form.set('description', 'Squares')
      form.set('thumbnail', new Blob([Buffer.from(thumbnail)]), 'poster.jpg')
      const path = `${house.url}/api/birdhouse/v1/uploads/${id}/finish`
      const headers = { cookie: author.caller.cookie }
      const answer = await fetch(path, { method: 'POST', headers, body: form })
      return (await answer.json()) as Medium & { code?: string }
    }
    expect((await send(Buffer.from('no picture'))).code).toBe('media_kind')
    const made = await send(await photo())
    expect(made).toMatchObject({ id, type: 'video', description: 'Squares', meta: { small: { width: 480 } } })
    const { bytes } = await look(made.preview_url ?? '', author.caller)
    expect(bytes.includes('secret')).toBe(false)
    expect((await finish(id)).body).toEqual(made)
  })

  it('takes no piece that begins elsewhere, comes twice, or is more than was announced', async () => {
    const { id } = (await begin(10)).body
    expect((await append(id, 4, Buffer.from('12'))).body).toMatchObject({ code: 'upload_offset' })
    const twice = await Promise.all([1, 2, 3].map(() => append(id, 0, Buffer.from('1234'))))
    expect(twice.map((one) => one.status).toSorted()).toEqual([200, 409, 409])
    expect((await append(id, 4, Buffer.from('1234567'))).body).toMatchObject({ code: 'upload_beyond' })
    expect((await append(id, -1, Buffer.from('1'))).status).toBe(422)
    expect((await append(id, 4, Buffer.alloc(4 * 1024 * 1024 + 1))).status).toBe(413)
    expect((await append(id, 4, Buffer.from('567890'))).body).toMatchObject({ offset: 10 })
    expect((await finish(id)).body).toMatchObject({ code: 'media_kind' })
    for (const size of [0, -1, 1.5, 10 ** 12]) expect((await begin(size)).status).toBeGreaterThanOrEqual(413)
  })

  it('is nobody else’s', async () => {
    const bytes = await drawing()
    const { id } = (await begin(bytes.length)).body
    const params = { id }
    expect((await append(id, 0, bytes, other)).status).toBe(404)
    expect((await finish(id, other)).status).toBe(404)
    expect((await other.caller.call('GET /api/birdhouse/v1/uploads/:id', { params })).status).toBe(404)
    await other.caller.call('DELETE /api/birdhouse/v1/uploads/:id', { params })
    expect((await append(id, 0, bytes)).status).toBe(200)
    expect((await finish(id)).status).toBe(200)
    expect((await finish(id, other)).status).toBe(404)
  })

  it('goes on after the file has a piece that was never acknowledged, or not all of one that was', async () => {
    const bytes = await photo()
    const { id } = (await begin(bytes.length)).body
    await append(id, 0, bytes.subarray(0, 1_000))
    // As a process leaves it that dies between the file and the row.
    const file = join(house.mediaDir, 'drafts', `upload-${id}`)
    truncateSync(file, 5_000)
    await append(id, 1_000, bytes.subarray(1_000))
    expect((await finish(id)).status).toBe(200)
  })

  it('is given up', async () => {
    const { id } = (await begin(10)).body
    await append(id, 0, Buffer.from('12345'))
    await author.caller.call('DELETE /api/birdhouse/v1/uploads/:id', { params: { id } })
    expect((await append(id, 5, Buffer.from('67890'))).status).toBe(404)
  })

  it('is one of a few at once', async () => {
    const all = await Promise.all(Array.from({ length: 22 }, () => begin(10)))
    const refused = (await Promise.all([begin(10), begin(10)])).map((one) => one.body)
    expect(all.filter((one) => one.status === 200)).toHaveLength(20)
    expect(refused).toMatchObject([{ code: 'too_many_uploads' }, { code: 'too_many_uploads' }])
  })
})

describe('what nobody needs', () => {
  const blobs = () => createBlobs(house.mediaDir)
  const ground = (hours = 0) => ({
    ...{ db: store.db, events: createEventBus(store.db) },
    clock: () => new Date(Date.now() + hours * 3_600_000),
  })
  const files = () =>
    readdirSync(join(house.mediaDir, 'blobs')).flatMap((shelf) =>
      readdirSync(join(house.mediaDir, 'blobs', shelf)),
    )

  it('goes a day after it was uploaded and not posted; what is posted stays', async () => {
    const kept = (await upload(house, author.caller, await photo(100, 70))).body
    const free = (await upload(house, author.caller, await photo(110, 70))).body
    await author.caller.call('POST /api/v1/statuses', { body: { status: 'Kept', media_ids: [kept.id] } })
    await forgetFree(ground(23))
    await sweepBlobs(ground(), blobs())
    expect((await look(free.url, author.caller)).status).toBe(200)
    const before = files().length
    await forgetFree(ground(25))
    expect((await look(free.url, author.caller)).status).toBe(404)
    await sweepBlobs(ground(), blobs())
    expect(files().length).toBeLessThanOrEqual(before - 2)
    expect((await look(kept.url, author.caller)).status).toBe(200)
    expect((await look(kept.preview_url ?? '', author.caller)).status).toBe(200)
  })

  it('is kept once for all who posted the same, and goes with the last of them', async () => {
    const bytes = await photo(120, 80)
    const send = async (who: Somebody) => {
      const { id } = (await upload(house, who.caller, bytes)).body
      return (await who.caller.call('POST /api/v1/statuses', { body: { status: 'Same', media_ids: [id] } }))
        .body
    }
    const before = files().length
    const [one, two] = [await send(author), await send(other)]
    expect(files().length).toBeLessThanOrEqual(before + 2)
    const remove = (who: Somebody, id: string) =>
      who.caller.call('DELETE /api/v1/statuses/:id', { params: { id }, query: { delete_media: true } })
    await remove(author, one.id)
    await sweepBlobs(ground(), blobs())
    expect((await look(two.media_attachments[0]?.url ?? '', author.caller)).status).toBe(200)
    await remove(other, two.id)
    expect(await sweepBlobs(ground(), blobs())).toBeGreaterThanOrEqual(1)
  })

  it('is not taken away from somebody who uploads the same at that moment', async () => {
    const bytes = await photo(130, 90)
    for (let round = 0; round < 6; round++) {
      const { id } = (await upload(house, author.caller, bytes)).body
      await author.caller.call('DELETE /api/v1/media/:id', { params: { id } })
      const [sent] = await Promise.all([upload(house, other.caller, bytes), sweepBlobs(ground(), blobs())])
      expect((await look(sent.body.url, other.caller)).status).toBe(200)
      await other.caller.call('DELETE /api/v1/media/:id', { params: { id: sent.body.id } })
    }
  })
})
