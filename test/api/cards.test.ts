import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPage } from '#server/domains/cards/index.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'
import { look, photo } from '#test/rig/pictures.ts'

let house: TestHouse
let author: Somebody
let other: Somebody
let peer: Server
let at: string
const asked: string[] = []
beforeAll(async () => {
  const picture = await photo(600, 400)
  peer = createServer(({ url = '', headers }, response) => {
    asked.push(url)
    expect(headers.cookie).toBeUndefined()
    if (url === '/picture') return response.setHeader('content-type', 'image/jpeg').end(picture)
    if (url === '/nowhere') return response.writeHead(302, { location: 'http://[' }).end()
    if (url.startsWith('/slow')) return setTimeout(() => response.end(), 3_000)
    if (url.startsWith('/page'))
      return response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE)
    if (url === '/bad-picture')
      return response
        .setHeader('content-type', 'text/html')
        .end('<title>Bad</title><meta property="og:image" content="http://169.254.169.254/x.png">')
    return response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => peer.listen(0, '127.0.0.1', resolve))
  // Written as people write it: a name, which is looked up.
  at = `http://127.0.0.1:${(peer.address() as AddressInfo).port}`
  house = await openHouse({ sample: true, environment: { FETCH_ALLOW: '127.0.0.1/32' } })
  ;[author, other] = await addPeople(house, 2)
})
afterAll(async () => {
  peer.closeAllConnections()
  peer.close()
  await house.stop()
})

const PAGE = `<!doctype html><html><head><title>Plain title</title>
<meta property="og:title" content="A &amp; B &lt;script&gt;alert(1)&lt;/script&gt; \u202e">
<meta name="description" content="  What it
 is about ">
<meta property="og:image" content="/picture"></head><body><meta property="og:title" content="Too late"></body></html>`

const post = async (status: string, more: object = {}) =>
  (await author.caller.call('POST /api/v1/statuses', { body: { status, ...more } })).body
const cardOf = async (id: string) =>
  (await other.caller.call('GET /api/v1/statuses/:id', { params: { id } })).body.card

it('a link is shown with title, description and picture, some moments after the post', async () => {
  const { id, card } = await post(`Read ${at}/page#part and ${at}/second`)
  expect(card).toBeNull()
  await expect
    .poll(() => cardOf(id), { timeout: 10_000 })
    .toMatchObject({
      url: `${at}/page`,
      title: 'A & B <script>alert(1)</script>',
      description: 'What it is about',
      provider_name: new URL(at).host,
      image: expect.stringMatching(/\/cards\/\d+\/picture\.webp\?/),
    })
  const shown = await cardOf(id)
  const { bytes, headers } = await look(shown?.image ?? '', other.caller)
  expect(headers.get('content-security-policy')).toContain('sandbox')
  expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  expect(bytes.includes('secret')).toBe(false)
  // Apps load it without their token, by its signature; without either it is nobody's.
  expect((await look(shown?.image ?? '', house.nobody)).status).toBe(200)
  expect((await look(shown?.image?.split('?')[0] ?? '', house.nobody)).status).toBe(401)
  const before = asked.length
  const again = await post(`Again ${at}/page`)
  await expect.poll(() => cardOf(again.id)).toMatchObject({ title: shown?.title })
  expect(asked.length).toBe(before)
})

it('nothing is fetched for posts that not everybody here may see', async () => {
  for (const visibility of ['direct', 'followers'] as const)
    await post(`@${other.handle} ${at}/page-${visibility}`, { visibility })
  await post(`${at}/page-last`)
  await expect.poll(() => asked.includes('/page-last'), { timeout: 10_000 }).toBe(true)
  expect(asked.filter((path) => /direct|followers/.test(path))).toEqual([])
})

it('posting does not wait for a page that does not answer, and an edit looks at the new link', async () => {
  const began = performance.now()
  const { id } = await post(`${at}/slow`)
  // It is silent for three seconds.
  expect(performance.now() - began).toBeLessThan(2_500)
  const body = { status: `${at}/page-edited` }
  await author.caller.call('PUT /api/v1/statuses/:id', { params: { id }, body })
  await expect.poll(() => cardOf(id), { timeout: 15_000 }).toMatchObject({ url: `${at}/page-edited` })
  await author.caller.call('PUT /api/v1/statuses/:id', { params: { id }, body: { status: 'No link' } })
  expect(await cardOf(id)).toBeNull()
})

it('a picture behind a wall is left out, and a page that is not there is no card', async () => {
  const bad = await post(`${at}/bad-picture`)
  await expect.poll(() => cardOf(bad.id), { timeout: 10_000 }).toMatchObject({ title: 'Bad', image: null })
  const gone = await post(`${at}/none`)
  const inside = await post('http://10.0.0.1/admin')
  const nowhere = await post(`${at}/nowhere`)
  await post(`${at}/page-after`)
  await expect.poll(() => asked.includes('/page-after'), { timeout: 15_000 }).toBe(true)
  expect([await cardOf(gone.id), await cardOf(inside.id), await cardOf(nowhere.id)]).toEqual([
    null,
    null,
    null,
  ])
  const waiting = () =>
    withDatabase(house.databaseUrl, (client) => client.query("select from card where state = 'waiting'"))
  await expect.poll(async () => (await waiting()).rowCount, { timeout: 5_000 }).toBe(0)
})

it('a link that is taken back is gone with its picture, and its picture is for those who may see a post with it', async () => {
  const url = `${at}/page-back`
  const one = await post(url)
  const two = await post(url)
  await expect.poll(() => cardOf(two.id), { timeout: 10_000 }).toMatchObject({ url })
  const image = (await cardOf(one.id))?.image ?? ''
  const status = async () => (await look(image, other.caller)).status
  const sql = (text: string) => withDatabase(house.databaseUrl, (client) => client.query(text))
  const cards = async () => (await sql(`select from card where url = '${url}'`)).rowCount
  expect(await status()).toBe(200)
  await sql(`update post set hidden_at = now() where id in (${one.id}, ${two.id})`)
  expect([await status(), (await look(image, author.caller)).status]).toEqual([404, 200])
  await sql(`update post set hidden_at = null where id in (${one.id}, ${two.id})`)
  await author.caller.call('DELETE /api/v1/statuses/:id', { params: { id: one.id } })
  expect([await cards(), await status()]).toEqual([1, 200])
  await author.caller.call('PUT /api/v1/statuses/:id', { params: { id: two.id }, body: { status: 'None' } })
  expect([await cards(), await status()]).toEqual([0, 404])
})

it('a page that is looked at again is shown as it was meanwhile', async () => {
  const url = `${at}/page-again`
  const one = await post(url)
  await expect.poll(() => cardOf(one.id), { timeout: 10_000 }).toMatchObject({ url })
  const asking = () => asked.filter((path) => path === '/page-again').length
  await withDatabase(house.databaseUrl, (client) =>
    client.query("update card set fetched_at = now() - interval '8 days' where url = $1", [url]),
  )
  const two = await post(url)
  expect(two.card).toMatchObject({ url })
  await expect.poll(asking, { timeout: 10_000 }).toBe(2)
  expect(await cardOf(two.id)).toMatchObject({ url })
})

it('a page is read whatever it is written in, and however broken it is', () => {
  const read = (html: string | Buffer, type = 'text/html') =>
    readPage(Buffer.from(html), type, new URL('https://example.org/a/'))
  const latin = Buffer.from('<meta charset="iso-8859-1"><title>Gr\xfc\xdfe</title>', 'latin1')
  expect(read(latin).title).toBe('Grüße')
  expect(read('<title>Open').title).toBe('Open')
  expect(read('<meta property="og:image" content="b.png">').image).toBe('https://example.org/a/b.png')
  expect(read(`<title>${'x'.repeat(5_000)}</title>`).title).toHaveLength(200)
  expect(read('<title>A</title>', 'text/html; charset=nonsense').title).toBe('A')
  const began = performance.now()
  read('<meta '.repeat(150_000))
  read(`<title>${'&amp'.repeat(200_000)}`)
  expect(performance.now() - began).toBeLessThan(2_000)
})

it('where links are not looked at, none is, nor one that has waited since before', async () => {
  const [administrator] = await addPeople(house, 1, 'administrator')
  const lookAtLinks = async (link_previews: boolean) => {
    const body = { limits: { link_previews } }
    const answer = await administrator?.caller.call('PATCH /api/birdhouse/v1/organisation', { body })
    expect(answer?.status).toBe(200)
  }
  const stateOf = (path: string) =>
    withDatabase(house.databaseUrl, async (client) => {
      const { rows } = await client.query('select state from card where url = $1', [at + path])
      return rows[0]?.state
    })
  await post(`${at}/slow-before`)
  await expect.poll(() => asked.includes('/slow-before'), { timeout: 10_000 }).toBe(true)
  await post(`${at}/page-behind`)
  await lookAtLinks(false)
  const off = await post(`${at}/page-off`)
  await expect.poll(() => stateOf('/slow-before'), { timeout: 10_000 }).toBe('none')
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect([await stateOf('/page-behind'), await stateOf('/page-off')]).toEqual(['waiting', undefined])
  expect(asked).not.toContain('/page-behind')

  await lookAtLinks(true)
  const on = await post(`${at}/page-on`)
  await expect.poll(() => cardOf(on.id), { timeout: 10_000 }).toMatchObject({ url: `${at}/page-on` })
  expect(await cardOf(off.id)).toBeNull()
  expect(asked).not.toContain('/page-off')
})
