import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { systemClock } from '#server/base/clock.ts'
import { createMedia } from '#server/domains/media/index.ts'
import { createBlobs } from '#server/platform/blobs/index.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { foundCompany } from '#test/rig/company.ts'
import { openTestCluster } from '#test/rig/embedded-cluster.ts'
import { withDatabase } from '#test/rig/people.ts'
import { type Program, startProgram, stopProgram } from '#test/rig/program.ts'
import { ask } from '#test/rig/writer.ts'

/** What is sent to one node and asked for at another is drawn by one of them, and by the other where that one dies. */
const cluster = openTestCluster(inject('clusterUrl'))
const name = `drawing_${randomBytes(6).toString('hex')}`
const mediaDir = mkdtempSync(join(tmpdir(), 'birdhouse-media-'))
const programs: Program[] = []
let databaseUrl: string
let cookie: string
let ownerId: string
let noisy: Buffer

async function startNode(): Promise<string> {
  const program = startProgram({
    ...{ DATABASE_URL: databaseUrl, MEDIA_DIR: mediaDir, RATE_LIMITS: 'false', LOG_LEVEL: 'error' },
    ...{ SECRET_KEY: 'a key for tests that is long enough', UPLOAD_PATIENCE: '0' },
  })
  programs.push(program)
  return program.open()
}
let here: string
beforeAll(async () => {
  databaseUrl = await cluster.createDatabase(name)
  here = await startNode()
  const company = await foundCompany(here, programs[0]?.said() ?? '')
  cookie = company.writer
  ownerId = company.writerId
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  noisy = await sharp({ create: { width: 4_000, height: 3_000, channels: 3, background: '#456', noise } })
    .jpeg({ quality: 60 })
    .toBuffer()
})
afterAll(async () => {
  await Promise.all(programs.map(stopProgram))
  await cluster.dropDatabase(name)
  rmSync(mediaDir, { recursive: true, force: true })
})

async function send(): Promise<string> {
  const body = new FormData()
  body.set('file', new Blob([Buffer.from(noisy)], { type: 'image/jpeg' }), 'noise.jpg')
  const answer = await fetch(`${here}/api/v2/media`, { method: 'POST', headers: { cookie }, body })
  expect(answer.status).toBe(202)
  return ((await answer.json()) as { id: string }).id
}

it('one that is being drawn is drawn nowhere else', async () => {
  const store = openDatabase(databaseUrl, 2, () => {})
  const { db } = store
  const blobs = createBlobs(mediaDir)
  const drawn: string[] = []
  const counted: typeof blobs = {
    ...blobs,
    put(bytes) {
      drawn.push('a picture')
      return blobs.put(bytes)
    },
  }
  const there = createMedia({ db, events: createEventBus(db), clock: systemClock }, counted, 0)
  const id = await send()
  expect(await there.later.isComing(ownerId, id)).toBe(true)
  await there.later.settle(ownerId, id)
  expect(await there.findOwn(ownerId, id)).toMatchObject({ width: 3840 })
  expect(await there.later.isComing(ownerId, id)).toBe(false)
  expect(drawn).toEqual([])
  await store.close()
}, 60_000)

it('a death while drawing lets another node take over', async () => {
  const there = await startNode()
  const id = await send()
  programs[0]?.child.kill('SIGKILL')
  await programs[0]?.ended
  const state = async () => (await ask(there, { path: `/api/v1/media/${id}`, cookie })).status
  expect(await state()).toBe(206)
  await withDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query('select leased_until > now() as held from upload where id = $1', [id])
    expect(rows).toEqual([{ held: true }])
    await client.query('update upload set leased_until = now()')
  })
  await expect.poll(state, { timeout: 30_000 }).toBe(200)
}, 60_000)
