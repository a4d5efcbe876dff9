import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letIn } from '#test/rig/apps.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

/** What a token that does not hold is answered: nothing is different where nobody is needed, and 401 where somebody is. */
let house: TestHouse
let one: Somebody
const tokens: Record<string, string> = { unknown: 'x'.repeat(43), 'no token': 'short' }
beforeAll(async () => {
  house = await openHouse()
  ;[one] = await addPeople(house, 1)
  const [expired = '', revoked = '', narrow = ''] = await letIn(house, one.id, [['read'], ['read'], ['push']])
  Object.assign(tokens, { expired, revoked, narrow })
  await withDatabase(house.databaseUrl, async (client) => {
    await client.query(
      `update session set expires_at = now() - interval '1 second' where token_hash = sha256($1)`,
      [Buffer.from(expired)],
    )
    await client.query('delete from session where token_hash = sha256($1)', [Buffer.from(revoked)])
  })
})
afterAll(() => house.stop())

const ask = (path: string, headers: Record<string, string>, init: RequestInit = {}) =>
  fetch(house.url + path, { ...init, headers })
const bearer = (kind: string) => ({ authorization: `Bearer ${tokens[kind]}` })
const DEAD = ['unknown', 'no token', 'expired', 'revoked']
const PUBLIC = [
  '/api/v1/instance',
  '/api/v2/instance',
  '/api/v1/instance/extended_description',
  '/api/v1/instance/translation_languages',
  '/.well-known/oauth-authorization-server',
]

describe.each(DEAD)('a token: %s', (kind) => {
  it.each(PUBLIC)('is nothing at %s', async (path) => {
    const anonymous = await ask(path, {})
    const answer = await ask(path, bearer(kind))
    expect([answer.status, await answer.text()]).toEqual([200, await anonymous.text()])
  })
  it('keeps no app from registering', async () => {
    const body = new URLSearchParams({ client_name: 'Tide', redirect_uris: 'app://back' })
    expect((await ask('/api/v1/apps', bearer(kind), { method: 'POST', body })).status).toBe(200)
  })
  it.each(['/api/v1/custom_emojis', '/api/v1/timelines/public', '/api/v1/apps/verify_credentials'])(
    'is refused at %s',
    async (path) => {
      const answer = await ask(path, bearer(kind))
      expect(answer.status).toBe(401)
      expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="Birdhouse", error="invalid_token"')
      expect(await answer.json()).toMatchObject({ code: 'not_signed_in' })
    },
  )
})

it('a browser whose session has ended reads what everybody may, and is not told of tokens', async () => {
  const cookie = `birdhouse=${tokens.expired}`
  expect((await ask('/api/v2/instance', { cookie })).status).toBe(200)
  const answer = await ask('/api/v1/custom_emojis', { cookie })
  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="Birdhouse"'])
  const { cookie: holds } = one.caller
  expect((await ask('/api/v1/custom_emojis', { cookie: holds })).status).toBe(200)
})

it('one that is not let do this is told so', async () => {
  const answer = await ask('/api/v1/timelines/home', bearer('narrow'))
  expect(answer.status).toBe(403)
  expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="Birdhouse", error="insufficient_scope"')
})

it.each(['Bearer', 'bearer', 'BEARER'])('one that holds does so after the word %s', async (word) => {
  const authorization = `${word} ${one.caller.cookie.split('=')[1]}`
  expect((await ask('/api/v1/accounts/verify_credentials', { authorization })).status).toBe(200)
})
