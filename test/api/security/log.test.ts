import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { describeFailure } from '#server/base/log.ts'
import { foundCompany } from '#test/rig/company.ts'
import { openTestCluster } from '#test/rig/embedded-cluster.ts'
import { withDatabase } from '#test/rig/people.ts'
import { startProgram, stopProgram } from '#test/rig/program.ts'
import { ask } from '#test/rig/writer.ts'

const cluster = openTestCluster(inject('clusterUrl'))
const name = `log_${randomBytes(6).toString('hex')}`
let databaseUrl: string
beforeAll(async () => {
  databaseUrl = await cluster.createDatabase(name)
})
afterAll(() => cluster.dropDatabase(name))

it('what people write, their passwords, tokens and links are never logged, not even at the level debug', async () => {
  const program = startProgram({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'debug', RATE_LIMITS: 'false' })
  const origin = await program.open()
  const begin = program.said()
  const { writer, follower } = await foundCompany(origin, begin)
  const word = 'Numbat'
  const secrets = [
    word,
    'a long enough password',
    'a wrong password',
    writer.split('=')[1],
    follower.split('=')[1],
  ]
  const post = (body: unknown, path = '/api/v1/statuses') =>
    ask<{ url: string }>(origin, { method: 'POST', path, cookie: writer, body })
  const invited = await post({ name: word }, '/api/birdhouse/v1/invitations')
  secrets.push(invited.body.url.split('/').at(-1))
  await post({ status: `${word} at noon`, full_text: word, visibility: 'direct' })
  await post({ status: `${word} for @ben`, full_text: word, visibility: 'direct' })
  await post({ status: `${word}\u0000` })
  await post({ status: [word], language: word })
  await post({ login: 'ana', password: 'a wrong password' }, '/api/birdhouse/v1/session')
  await post({ csv: `name,${word}\n${word},${word}`, apply: true }, '/api/birdhouse/v1/people/import')
  await ask(origin, { path: `/invite/${secrets.at(-1)}`, cookie: '' })
  await ask(origin, { path: `/api/birdhouse/v1/invitations/${secrets.at(-1)}`, cookie: '' })
  await ask(origin, { path: `/api/v2/search?q=${word}`, cookie: writer })
  await fetch(`${origin}/api/v1/statuses`, {
    method: 'POST',
    headers: { cookie: writer, 'content-type': 'application/json' },
    body: `{"status":"${word}`,
  })
  for (const path of ['streaming/health', 'streaming/nothing', 'streaming', 'streaming/list'])
    for (const token of [secrets.at(3), 'an-unknown-token-that-is-long-enough'])
      await ask(origin, { path: `/api/v1/${path}?access_token=${token}`, cookie: '' })
  secrets.push('an-unknown-token-that-is-long-enough')
  // The tables go: from here on every request fails in a way that nobody foresaw.
  await withDatabase(databaseUrl, (client) =>
    client.query('drop table post_search, home_entry, notification cascade'),
  )
  for (let n = 0; n < 3; n++)
    expect((await post({ status: `${word} again ${n}`, full_text: word })).status).toBe(500)
  // What was asked for before may still be in memory.
  expect((await ask(origin, { path: `/api/v2/search?q=${word}+too`, cookie: writer })).status).toBe(500)
  await stopProgram(program)
  const logged = program.said().slice(begin.length) + program.complaint()
  expect(logged).toContain('a request failed')
  for (const secret of secrets) expect(logged).not.toContain(secret)
})

it('what is said at the start are sentences for whoever started it, whatever is logged later', async () => {
  const program = startProgram({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'debug' })
  const origin = await program.open()
  for (const line of program.said().trim().split('\n')) expect(line).toMatch(/^[A-Z][a-z]/)
  expect(program.said()).toContain(`Birdhouse is open at ${origin}`)
  await stopProgram(program)
})

it('nothing is logged of whoever goes away in the middle of a request', async () => {
  const program = startProgram({ DATABASE_URL: databaseUrl })
  const origin = await program.open()
  const { port } = new URL(origin)
  const begin = program.said()
  for (let n = 0; n < 20; n++) {
    const socket = connect(Number(port), '127.0.0.1')
    socket.write(
      `POST /api/birdhouse/v1/session HTTP/1.1\r\nhost: localhost:${port}\r\ncontent-type: application/json\r\ncontent-length: 60\r\n\r\n{"login":`,
    )
    await new Promise((resolve) => setTimeout(resolve, 20))
    socket.destroy()
  }
  expect((await fetch(`${origin}/healthz`)).status).toBe(200)
  await stopProgram(program)
  expect(program.said()).toBe(begin)
})

it('of an error of PostgreSQL the values that it quotes are not logged', async () => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const failures: string[] = []
  for (const sql of [
    `select 'Numbat'::bigint`,
    `select * from "Numbat"`,
    `create temporary table t (a text primary key); insert into t values ('Numbat'), ('Numbat')`,
    `select 'Numbat'::jsonb`,
    `do $$ begin raise 'Numbat'; end $$`,
  ])
    await client.query(sql).catch((error: unknown) => failures.push(JSON.stringify(describeFailure(error))))
  await client.end()
  expect(failures).toHaveLength(5)
  for (const failure of failures) {
    expect(failure).not.toContain('Numbat')
    expect(JSON.parse(failure)).toMatchObject({ severity: 'ERROR', code: expect.stringMatching(/^\w{5}$/) })
  }
})
