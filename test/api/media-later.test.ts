import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { upload } from '#test/rig/pictures.ts'

/** What takes long is answered before it is drawn, as apps know it, and drawn whatever happens meanwhile. */
let house: TestHouse
let people: Somebody[]
beforeAll(async () => {
  house = await openHouse({ environment: { UPLOAD_PATIENCE: '0' } })
  people = await addPeople(house, 3)
})
afterAll(() => house.stop())

const SENT = { path: '/api/v2/media', fields: { description: 'A wall of colours', focus: '0.5,-0.5' } }
const noisy = () =>
  sharp({
    create: {
      ...{ width: 2_400, height: 2_000, channels: 3, background: '#456' },
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg({ quality: 60 })
    .toBuffer()

it('is there with 202, comes with 206, and is what was said of it in the end', async () => {
  const bytes = await noisy()
  const sent = await Promise.all(
    people.flatMap((one) =>
      [0, 1].map(async () => ({ one, answer: await upload(house, one.caller, bytes, SENT) })),
    ),
  )
  const late = sent.filter(({ answer }) => answer.status === 202)
  expect(late.length).toBeGreaterThan(0)
  expect(late[0]?.answer.body).toMatchObject({ url: null, preview_url: null })
  for (const { one, answer } of sent) {
    const params = { id: answer.body.id }
    const ask = () => one.caller.call('GET /api/v1/media/:id', { params })
    expect([200, 206]).toContain((await ask()).status)
    await expect.poll(async () => (await ask()).status, { timeout: 30_000 }).toBe(200)
    const { body } = await ask()
    expect(body).toMatchObject({ description: 'A wall of colours', meta: { focus: { x: 0.5, y: -0.5 } } })
    const other = people.find(({ id }) => id !== one.id)
    expect((await other?.caller.call('GET /api/v1/media/:id', { params }))?.status).toBe(404)
  }
}, 60_000)

it('what a death left undrawn is drawn when it is asked for; why nothing came of it is told', async () => {
  const [one] = people
  if (one === undefined) throw new Error('nobody is there')
  const bytes = await noisy()
  const { body } = await upload(house, one.caller, bytes, SENT)
  const params = { id: body.id }
  await expect
    .poll(async () => (await one.caller.call('GET /api/v1/media/:id', { params })).status, {
      timeout: 30_000,
    })
    .toBe(200)
  const damaged = await upload(house, one.caller, bytes.subarray(0, bytes.length >> 1), SENT)
  expect(damaged.status).toBe(202)
  const ask = () =>
    one.caller.call('GET /api/v1/media/:id', { params: { id: damaged.body.id } }) as Promise<{
      status: number
      body: { code?: string }
    }>
  await expect.poll(async () => (await ask()).body.code, { timeout: 30_000 }).toBe('media_damaged')
  expect((await ask()).status).toBe(422)
}, 60_000)
