import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeOf } from '#test/rig/authenticator.ts'
import { type Caller, callerWith, cookieOf, openHouse, type TestHouse } from '#test/rig/house.ts'

/** Who has set up an authenticator app is let in by password and code together, and by nothing less. */
const PASSWORD = 'a long enough password'
let house: TestHouse
let ana: Caller
let secret = ''
let codes: string[] = []

beforeAll(() => open())
afterAll(() => house.stop())

async function open(environment = {}): Promise<void> {
  house = await openHouse({ environment })
  const done = await house.nobody.call('POST /api/birdhouse/v1/setup', {
    body: {
      token: house.setupToken,
      organisation: { name: 'Ōtaki Press' },
      administrator: { name: 'Ana', handle: 'ana', password: PASSWORD },
    },
  })
  ana = callerWith(house, cookieOf(done.headers))
}

const enter = (code?: string, password = PASSWORD) =>
  house.nobody.call('POST /api/birdhouse/v1/session', {
    body: { login: 'ana', password, ...(code && { code }) },
  })
const state = async () => (await ana.call('GET /api/birdhouse/v1/second-factor')).body
const begin = (current = PASSWORD) => ana.call('POST /api/birdhouse/v1/second-factor', { body: { current } })
const confirm = (code: string) => ana.call('POST /api/birdhouse/v1/second-factor/confirm', { body: { code } })
const remove = (proof: string) => ana.call('POST /api/birdhouse/v1/second-factor/remove', { body: { proof } })

async function stored<T extends object>(sql: string): Promise<T[]> {
  const client = new pg.Client(house.databaseUrl)
  await client.connect()
  const { rows } = await client.query<T>(sql)
  await client.end()
  return rows
}

it('setting it up takes the password, and changes nothing until a code from the app confirms it', async () => {
  expect((await begin('not my password')).body).toMatchObject({ code: 'wrong_credentials' })
  expect((await confirm('123456')).body).toMatchObject({ code: 'second_factor_off' })
  const earlier = (await begin()).body.secret
  const begun = (await begin()).body
  secret = begun.secret
  const uri = new URL(begun.uri)
  expect([uri.protocol, uri.searchParams.get('secret'), uri.searchParams.get('issuer')]).toEqual([
    'otpauth:',
    secret,
    'Ōtaki Press Birdhouse',
  ])
  expect((await enter()).status).toBe(200)
  expect((await confirm(codeOf(earlier))).body).toMatchObject({ code: 'wrong_code' })
  const done = await confirm(codeOf(secret))
  codes = done.body.recovery_codes
  expect(new Set(codes).size).toBe(10)
  expect(await state()).toMatchObject({ on: true, recovery_codes: 10 })
  expect((await begin()).body).toMatchObject({ code: 'second_factor_on' })
})

it('sessions go on, and the next sign-in asks for a code only after the right password', async () => {
  expect((await ana.call('GET /api/birdhouse/v1/me')).status).toBe(200)
  const asked = await enter()
  expect([asked.status, asked.body]).toMatchObject([401, { code: 'second_factor_needed' }])
  expect(asked.headers.get('set-cookie')).toBeNull()
  expect((await enter(undefined, 'a wrong password')).body).toMatchObject({ code: 'wrong_credentials' })
  expect((await enter(codeOf(secret, 1), 'a wrong password')).body).toMatchObject({
    code: 'wrong_credentials',
  })
  expect((await enter(codeOf(secret, 4))).body).toMatchObject({ code: 'wrong_code' })
})

it('a code works once, even given twice at the same moment, and no earlier one after it', async () => {
  expect((await enter(codeOf(secret))).body, 'it confirmed the app').toMatchObject({ code: 'wrong_code' })
  const code = codeOf(secret, 1)
  const answers = await Promise.all([enter(code), enter(`${code.slice(0, 3)} ${code.slice(3)}`)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
  expect((await enter(code)).body).toMatchObject({ code: 'wrong_code' })
})

it('a recovery code works once, however it is typed, and new ones end the old', async () => {
  const [first = '', second = '', third = ''] = codes
  expect((await enter(` ${first.toUpperCase().replaceAll('-', ' ')} `)).status).toBe(200)
  expect((await enter(first)).body).toMatchObject({ code: 'wrong_code' })
  expect((await state()).recovery_codes).toBe(9)
  const renewed = await ana.call('POST /api/birdhouse/v1/second-factor/recovery-codes', {
    body: { proof: second },
  })
  codes = renewed.body.recovery_codes
  expect((await enter(third)).body).toMatchObject({ code: 'wrong_code' })
  expect((await state()).recovery_codes).toBe(10)
})

it('the database holds neither the secret nor the codes', async () => {
  const rows = await stored<{ secret: Buffer }>('select secret from second_factor')
  const hashes = await stored<{ code_hash: Buffer }>('select code_hash from recovery_code')
  const everything = Buffer.concat([...rows.map((row) => row.secret), ...hashes.map((row) => row.code_hash)])
  for (const text of [secret, ...codes]) expect(everything.includes(text)).toBe(false)
  expect(hashes).toHaveLength(10)
})

it('another server’s key opens nothing, and says so', async () => {
  const [row] = await stored<{ secret: string }>(`select encode(secret, 'hex') as secret from second_factor`)
  await stored(`update second_factor set secret = '\\x00000000' || substr(secret, 5)`)
  expect((await enter(codeOf(secret, 1))).body).toMatchObject({ code: 'key_differs' })
  expect((await enter(codes[0])).status, 'recovery codes need no key').toBe(200)
  await stored(`update second_factor set secret = decode('${row?.secret}', 'hex')`)
})

it('it is turned off by the password or a code, and by nothing else', async () => {
  expect((await remove('neither of them')).body).toMatchObject({ code: 'wrong_proof' })
  expect((await remove('123456')).body).toMatchObject({ code: 'wrong_proof' })
  expect((await remove(PASSWORD)).status).toBe(200)
  expect(await state()).toEqual({ on: false, since: null, recovery_codes: 0 })
  expect((await enter()).status).toBe(200)
  expect((await remove(PASSWORD)).body).toMatchObject({ code: 'second_factor_off' })
})

it('an administrator takes it away from somebody who lost it, with a command', async () => {
  secret = (await begin()).body.secret
  await confirm(codeOf(secret))
  expect((await enter()).body).toMatchObject({ code: 'second_factor_needed' })
  const program = fileURLToPath(new URL('../../../bin/birdhouse', import.meta.url))
  const env = { ...process.env, DATABASE_URL: house.databaseUrl }
  const said = execFileSync(program, ['people', 'second-factor', 'ana'], { encoding: 'utf8', env })
  expect(said).toBe('ana signs in with the password alone now.\n')
  expect((await enter()).status).toBe(200)
})

it('wrong codes are slowed down as wrong passwords are, and being asked for one counts as no failure', async () => {
  await house.stop()
  await open({ RATE_LIMITS: 'true' })
  secret = (await begin()).body.secret
  await confirm(codeOf(secret))
  for (let n = 0; n < 30; n++) expect((await enter()).body).toMatchObject({ code: 'second_factor_needed' })
  const statuses: number[] = []
  for (let n = 0; n < 10; n++) statuses.push((await enter('000 000')).status)
  expect(statuses).toContain(422)
  expect(statuses.slice(-2)).toEqual([429, 429])
  expect((await enter(codeOf(secret, 1))).status).toBe(429)
})
