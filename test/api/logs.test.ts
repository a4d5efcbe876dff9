import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { type Company, foundCompany } from '#test/rig/company.ts'
import { openTestCluster } from '#test/rig/embedded-cluster.ts'
import { type Program, startProgram, stopProgram } from '#test/rig/program.ts'
import { ask } from '#test/rig/writer.ts'

/** Words that people write or are called; none of them is the log's business. */
const PRIVATE = {
  text: 'redundancies in Ōtaki',
  search: 'pay of the director',
  password: 'a long enough password',
  wrong: 'what I use everywhere',
  email: 'ana@example.org',
  handle: 'ana',
  name: 'Ben',
  organisation: 'Ōtaki Press',
}

const cluster = openTestCluster(inject('clusterUrl'))
const name = `logs_${randomBytes(6).toString('hex')}`
let url: string
let program: Program
let origin: string
let company: Company

beforeAll(async () => {
  url = await cluster.createDatabase(name)
  program = startProgram({
    DATABASE_URL: url,
    LOG_LEVEL: 'debug',
    RATE_LIMITS: 'false',
    SECRET_KEY: 'k'.repeat(40),
  })
  origin = await program.open()
  company = await foundCompany(origin, program.said())
})
afterAll(async () => {
  await stopProgram(program)
  await cluster.dropDatabase(name)
})

const query = async (sql: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

const post = (body: object) =>
  ask(origin, { method: 'POST', path: '/api/v1/statuses', cookie: company.writer, body })

/** Lines of JSON; what is printed for whoever runs it, such as the set-up link, is none. */
const lines = () =>
  program
    .said()
    .split('\n')
    .filter((line) => line.startsWith('{'))

it('what fails is in the log, one line of JSON each, and no word, name, address or secret of anybody is', async () => {
  await post({ status: PRIVATE.text })
  await ask(origin, {
    path: `/api/v2/search?q=${encodeURIComponent(PRIVATE.search)}`,
    cookie: company.writer,
  })
  await ask(origin, {
    method: 'POST',
    path: '/api/birdhouse/v1/session',
    cookie: '',
    body: { handle: PRIVATE.handle, password: PRIVATE.wrong },
  })
  // Each of these fails in the database in another way, with the values at hand.
  await query('alter table post_count rename to post_count_gone')
  const gone = await post({ status: PRIVATE.text })
  await query('alter table post_count_gone rename to post_count')
  await query(`alter table post add constraint never check (text not like 'redund%') not valid`)
  const refused = await post({ status: PRIVATE.text })
  await query('alter table post drop constraint never')
  expect([gone.status, refused.status]).toEqual([500, 500])

  const said = lines()
  expect(said.filter((line) => line.includes('a request failed'))).toHaveLength(2)
  for (const line of said) expect(() => JSON.parse(line)).not.toThrow()
  const log = `${said.join('\n')}${program.complaint()}`
  const secrets = [company.writer, company.follower].map((cookie) => cookie.split('=')[1] ?? cookie)
  for (const word of [...Object.values(PRIVATE), ...secrets])
    expect({ word, there: new RegExp(`\\b${word}`, 'u').test(log) }).toEqual({ word, there: false })
  expect(log).not.toMatch(/"(ip|remoteAddress|url)":/)
})
