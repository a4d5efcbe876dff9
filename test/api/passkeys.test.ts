import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caller, callerWith, cookieOf, openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople } from '#test/rig/people.ts'

/** Where passkeys can be, and whose they are; test/browser/passkeys.test.ts makes and uses real ones. */
const PASSWORD = 'a long enough password'
let house: TestHouse
let ana: Caller
beforeAll(async () => {
  ;({ house, caller: ana } = await open())
})
afterAll(() => house.stop())

async function open(environment: Record<string, string> = {}) {
  const house = await openHouse({ environment })
  const done = await house.nobody.call('POST /api/birdhouse/v1/setup', {
    body: {
      token: house.setupToken,
      organisation: { name: 'Ōtaki Press' },
      administrator: { name: 'Ana', handle: 'ana', password: PASSWORD },
    },
  })
  return { house, caller: callerWith(house, cookieOf(done.headers)) }
}

it.each([
  ['http://birdhouse.example.org', false],
  ['https://192.0.2.7', false],
  ['https://[2001:db8::7]', false],
  ['https://birdhouse.example.org', true],
])('at %s they are possible: %s', async (PUBLIC_URL, possible) => {
  const other = await open({ PUBLIC_URL })
  expect((await other.house.nobody.call('GET /api/birdhouse/v1/organisation')).body.passkeys).toBe(possible)
  const asked = await other.caller.call('POST /api/birdhouse/v1/passkeys/options', {
    body: { current: PASSWORD },
  })
  const beginning = await other.house.nobody.call('POST /api/birdhouse/v1/passkey-session/options')
  if (possible) expect(asked.body).toMatchObject({ rp: { id: 'birdhouse.example.org' } })
  else {
    expect(asked.body).toMatchObject({ code: 'passkeys_need_https' })
    expect(beginning.body).toMatchObject({ code: 'passkeys_need_https' })
  }
  await other.house.stop()
})

it('adding one takes the password, and demands that the device asks who is there', async () => {
  const asking = (current: string) =>
    ana.call('POST /api/birdhouse/v1/passkeys/options', { body: { current } })
  expect((await asking('not my password')).body).toMatchObject({ code: 'wrong_credentials' })
  expect((await asking(PASSWORD)).body).toMatchObject({
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
})

it('beginning to sign in names nobody, and each challenge is another', async () => {
  const begin = async () => (await house.nobody.call('POST /api/birdhouse/v1/passkey-session/options')).body
  const [one, two] = [await begin(), await begin()]
  expect(one.userVerification).toBe('required')
  expect(one).not.toHaveProperty('allowCredentials')
  expect(one.challenge).not.toBe(two.challenge)
})

it('an answer that no device gave is refused in one way', async () => {
  const response = {
    ...{ id: 'AAAA', rawId: 'AAAA', type: 'public-key' as const },
    response: { clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'AAAA' },
  }
  const answer = await house.nobody.call('POST /api/birdhouse/v1/passkey-session', { body: { response } })
  expect([answer.status, answer.body]).toMatchObject([422, { code: 'passkey_refused' }])
  const made = { ...response, response: { clientDataJSON: 'e30', attestationObject: 'AAAA' } }
  const added = await ana.call('POST /api/birdhouse/v1/passkeys', { body: { response: made } })
  expect(added.body).toMatchObject({ code: 'passkey_refused' })
})

it('somebody else’s is not there', async () => {
  const [ben] = await addPeople(house, 1)
  for (const params of [{ id: '1' }, { id: '4611686018427387904' }]) {
    expect((await ben?.caller.call('DELETE /api/birdhouse/v1/passkeys/:id', { params }))?.status).toBe(404)
    const body = { name: 'Mine' }
    expect((await ben?.caller.call('PATCH /api/birdhouse/v1/passkeys/:id', { params, body }))?.status).toBe(
      404,
    )
  }
})
