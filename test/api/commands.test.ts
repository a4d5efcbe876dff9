import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { callerWith, cookieOf, openHouse, type TestHouse } from '#test/rig/house.ts'
import { openStream } from '#test/rig/stream.ts'

const program = fileURLToPath(new URL('../../bin/birdhouse', import.meta.url))
let house: TestHouse
const environment = () => ({ ...process.env, DATABASE_URL: house.databaseUrl, PUBLIC_URL: house.url })
const run = (...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', env: environment(), stdio: 'pipe' })

beforeAll(async () => {
  house = await openHouse({ sample: true })
})
afterAll(() => house.stop())

it('everybody in the directory is invited at once, each link lets one person in, and an earlier list ends', async () => {
  const admin = await house.signIn('wei.zhou')
  const csv = 'name,handle,email\n=Mere Tahana,mere.t,mere.t@example.org\nLi Wei,li.wei,\n'
  await admin.call('POST /api/birdhouse/v1/people/import', { body: { csv, apply: true } })
  const list = () =>
    parse(run('invite', '--all'), { columns: true }) as { handle: string; name: string; link: string }[]
  const [earlier, people] = [list(), list()]
  expect(people.map((one) => one.handle)).toEqual(['mere.t', 'li.wei'])
  expect(people[0]?.name, 'a spreadsheet would run it').toBe("'=Mere Tahana")
  const accept = (link = '') =>
    house.nobody.call('POST /api/birdhouse/v1/invitations/:token/accept', {
      params: { token: link.split('/').at(-1) ?? '' },
      body: { name: 'Li Wei', handle: 'li.wei', password: 'a good long one' },
    })
  expect((await accept(earlier[1]?.link)).status).toBe(404)
  expect((await accept(people[1]?.link)).status).toBe(200)
  expect(list().map((one) => one.handle)).toEqual(['mere.t'])
})

it('somebody who forgot their password gets a new one, and is signed out everywhere', async () => {
  const caller = await house.signIn('dave.pokere')
  const stream = await openStream(house.url, caller)
  const password = run('people', 'password', 'dave.pokere').trim()
  await stream.ended
  expect((await caller.call('GET /api/v1/timelines/home')).status).toBe(401)
  const body = { login: 'dave.pokere', password }
  const entered = await house.nobody.call('POST /api/birdhouse/v1/session', { body })
  expect(entered.status).toBe(200)
  const again = callerWith(house, cookieOf(entered.headers))
  expect((await again.call('GET /api/v1/timelines/home')).status).toBe(200)
  expect(refuse('people', 'password', 'mere.t')).toContain('birdhouse invite mere.t')
})

it('somebody is given a role and it is taken again, at once, and one administrator always remains', async () => {
  const caller = await house.signIn('tui.armitage')
  const may = async () => (await caller.call('GET /api/birdhouse/v1/invitations')).status
  expect(await may()).toBe(403)
  expect(run('people', 'role', 'tui.armitage', 'give', 'administrator')).toBe(
    'tui.armitage has the role administrator.\n',
  )
  await until(async () => (await may()) === 200)
  run('people', 'role', 'tui.armitage', 'take', 'administrator')
  await until(async () => (await may()) === 403)
  expect(refuse('people', 'role', 'wei.zhou', 'take', 'Administrator')).toContain('the last administrator')
  expect(refuse('people', 'role', 'wei.zhou', 'give', 'king')).toContain(
    '“king” is no role. There are communicator,',
  )
})

it('somebody suspended by a command reads its words, and moderators see that a command did it', async () => {
  const caller = await house.signIn('dave.pokere')
  run('people', 'suspend', 'dave.pokere', '--words', 'Until Friday, to look into it.')
  await until(async () => (await caller.call('GET /api/birdhouse/v1/me')).status === 401)
  const moderator = await house.signIn('wei.zhou')
  const query = { state: 'decided' as const, limit: 1 }
  const [found] = (await moderator.call('GET /api/birdhouse/v1/reports', { query })).body
  expect(found).toMatchObject({
    ...{ reporter: null, person: { acct: 'dave.pokere' } },
    decision: { by: null, kind: 'suspended', words: 'Until Friday, to look into it.' },
  })
  expect(refuse('people', 'suspend', 'rewi.matenga', '--words', 'x'.repeat(1001))).toContain('too long')
})

it('what cannot be done is refused with what is so and what to do', () => {
  expect(refuse('people', 'restore', 'wei.zhou')).toBe('wei.zhou has access already.\n')
  expect(refuse('invite', 'wei.zhou')).toContain('has signed in already')
  run('people', 'suspend', 'rewi.matenga')
  expect(refuse('invite', 'rewi.matenga')).toContain('has no access. Restore it first.')
  run('people', 'restore', 'rewi.matenga')
})

it('the directory is listed for tools: no name is a formula, and who has read enough may go', async () => {
  expect(run('people', 'list', '=Mere')).toMatch(/^mere\.t\t'=Mere Tahana\t/)
  const listing = spawn(program, ['people', 'list'], { env: environment() })
  listing.stdout.destroy()
  let complaint = ''
  listing.stderr.on('data', (text) => {
    complaint += String(text)
  })
  expect([(await once(listing, 'close'))[0], complaint]).toEqual([0, ''])
})

function refuse(...args: string[]): string {
  const refused = spawnSync(program, args, { encoding: 'utf8', env: environment() })
  expect(refused).toMatchObject({ status: 1, stdout: '' })
  return refused.stderr
}

/** Word of a command comes to the server in milliseconds; for the test to fail it has to stay away for good. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20))
}
