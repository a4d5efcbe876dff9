import { randomBytes } from 'node:crypto'
import { afterAll, expect, inject, it } from 'vitest'
import { foundCompany, readAll } from '#test/rig/company.ts'
import { openTestCluster } from '#test/rig/embedded-cluster.ts'
import { freePort } from '#test/rig/free-port.ts'
import { withDatabase } from '#test/rig/people.ts'
import { type Program, startProgram, stopProgram } from '#test/rig/program.ts'
import { ask } from '#test/rig/writer.ts'

const POSTS = 60
const name = `scheduled_${randomBytes(6).toString('hex')}`
const cluster = openTestCluster(inject('clusterUrl'))
let program: Program
afterAll(async () => {
  await stopProgram(program)
  await cluster.dropDatabase(name)
})

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

it('whoever dies while scheduled posts are published, each is published once', async () => {
  const url = await cluster.createDatabase(name)
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const start = () => {
    program = startProgram({ DATABASE_URL: url, PORT: String(port), RATE_LIMITS: 'false' })
    return program.open()
  }
  const count = () =>
    withDatabase(url, async (client) => (await client.query('select from scheduled_post')).rowCount ?? 0)
  await start()
  const company = await foundCompany(origin, program.said())
  const scheduled_at = new Date(Date.now() + 3_600_000).toISOString()
  for (let n = 0; n < POSTS; n++)
    await ask(origin, {
      method: 'POST',
      path: '/api/v1/statuses',
      cookie: company.writer,
      body: { status: `Post ${n}`, scheduled_at },
    })
  expect(await count()).toBe(POSTS)
  await withDatabase(url, (client) => client.query('update scheduled_post set next_at = now()'))
  for (const left of [50, 36, 21, 7]) {
    while ((await count()) > left) await wait(5)
    program.child.kill('SIGKILL')
    await program.ended
    await start()
  }
  while ((await count()) > 0) await wait(50)
  const all = Array.from({ length: POSTS }, (_, n) => `Post ${n}`).toSorted()
  const profile = await readAll(origin, `/api/v1/accounts/${company.writerId}/statuses`, company.writer)
  expect(profile.map(({ text }) => text).toSorted()).toEqual(all)
  const home = await readAll(origin, '/api/v1/timelines/home', company.follower)
  expect(home.map(({ text }) => text).toSorted()).toEqual(all)
}, 120_000)
