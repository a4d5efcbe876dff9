import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { exchange } from '#test/rig/wire.ts'

/** Where a cookie goes, and who can read it. */
let house: TestHouse
beforeAll(async () => {
  house = await openHouse({ sample: true })
})
afterAll(() => house.stop())

it('the cookie of a known browser goes where passwords are tried and is bound to the browser', async () => {
  for (const [PUBLIC_URL, name, secure] of [
    ['http://birds.example.org', 'birdhouse-device', ''],
    ['https://birds.example.org', '__Secure-birdhouse-device', 'Secure; '],
  ] as const) {
    const at = await openHouse({ environment: { PUBLIC_URL } })
    const done = await at.nobody.call('POST /api/birdhouse/v1/setup', {
      body: {
        token: at.setupToken,
        organisation: { name: 'Ōtaki Press' },
        administrator: { name: 'Ana', handle: 'ana', password: 'a long enough password' },
      },
    })
    expect(done.headers.getSetCookie()[1]).toMatch(
      new RegExp(
        `^${name}=[\\w-]{22}\\.[\\w-]{43}; Max-Age=31536000; Path=/api/birdhouse/v1/session; HttpOnly; ${secure}SameSite=Strict$`,
      ),
    )
    await at.stop()
  }
})

it('over https the cookie is bound to the host; everywhere scripts cannot read it', async () => {
  const plain = await house.nobody.call('POST /api/birdhouse/v1/sample/sign-in', {
    body: { handle: 'wei.zhou' },
  })
  expect(plain.headers.get('set-cookie')).toMatch(
    /^birdhouse=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  const secure = await openHouse({ sample: true, environment: { PUBLIC_URL: 'https://birds.example.org' } })
  const answer = await secure.nobody.call('POST /api/birdhouse/v1/sample/sign-in', {
    body: { handle: 'wei.zhou' },
  })
  expect(answer.headers.get('set-cookie')).toMatch(
    /^__Host-birdhouse=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  const unbound = answer.headers.get('set-cookie')?.split(';')[0]?.replace('__Host-', '') ?? ''
  const me = await exchange(secure.url, {
    method: 'GET',
    path: '/api/birdhouse/v1/me',
    headers: { cookie: unbound },
  })
  expect(me.status).toBe(401)
  await secure.stop()
})
