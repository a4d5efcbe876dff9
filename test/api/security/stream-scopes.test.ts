import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STREAMS, type StreamName, streamAddresses } from '#contract/live/streaming.ts'
import type { Scope } from '#contract/scope.ts'
import { letIn } from '#test/rig/apps.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { signInTo } from '#test/rig/oauth.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { idIn, openSocket, refusalOf, subscribe } from '#test/rig/streaming.ts'

/** What an app hears of somebody: what its scopes cover, as long as they let it in. */
const GRANTED: Scope[][] = [
  ['read'],
  ['read:statuses'],
  ['read:notifications'],
  ['read:lists', 'read:accounts', 'read:search', 'profile'],
  ['write', 'follow', 'push'],
  [],
]
const right = (name: StreamName, granted: readonly Scope[]) =>
  granted.includes('read') ||
  granted.includes(name === 'user:notification' ? 'read:notifications' : 'read:statuses')

let house: TestHouse
let me: Somebody
let other: Somebody
let list: string
const tokens = new Map<Scope[], string>()

beforeAll(async () => {
  house = await openHouse()
  ;[me, other] = await addPeople(house, 2)
  const made = await letIn(house, me.id, GRANTED)
  for (const [at, granted] of GRANTED.entries()) tokens.set(granted, made[at] ?? '')
  list = (await me.caller.call('POST /api/v1/lists', { body: { title: 'Live' } })).body.id
  await me.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: other.id } })
})
afterAll(() => house.stop())

const post = async (body: object) =>
  (await other.caller.call('POST /api/v1/statuses', { body: body as never })).body.id

describe.each(GRANTED.map((granted) => [granted.join(' ') || 'nothing', granted] as const))(
  'an app that may %s',
  (_words, granted) => {
    const how = () => ({ token: tokens.get(granted) ?? '' })
    const any = granted.some((scope) => /^read(:statuses|:notifications)?$/.test(scope))

    it(`${any ? 'opens a' : 'is refused the'} WebSocket, and subscribes to no more than it may`, async () => {
      expect(await refusalOf(house.url, how())).toBe(any ? 101 : 403)
      if (!any) return
      const socket = await openSocket(house.url, how())
      for (const name of Object.keys(STREAMS) as StreamName[]) {
        const before = socket.frames.length
        await subscribe(socket, { stream: name, tag: 'numbat', list })
        const refused = socket.frames.slice(before).some(({ status }) => status === 403)
        expect([name, !refused]).toEqual([name, right(name, granted)])
      }
      socket.ws.terminate()
    })

    it('is answered at each address of server-sent events likewise', async () => {
      for (const [path, name] of Object.entries(streamAddresses)) {
        const answer = await fetch(`${house.url}${path}?tag=numbat&list=${list}`, {
          headers: { authorization: `Bearer ${how().token}` },
        })
        await answer.body?.cancel()
        expect([path, answer.status]).toEqual([path, right(name, granted) ? 200 : 403])
      }
    })
  },
)

it('what notifies comes on `user` only to an app that may read it', async () => {
  const sockets = await Promise.all(
    [['read'], ['read:statuses']].map(async (wish) => {
      const granted = GRANTED.find((one) => one.join() === wish.join()) ?? []
      return openSocket(house.url, { token: tokens.get(granted) ?? '', query: { stream: 'user' } })
    }),
  )
  const id = await post({ status: `@${me.handle} look` })
  for (const socket of sockets) await socket.until((frame) => idIn(frame) === id)
  await sockets[0]?.until(({ event }) => event === 'notification')
  const last = await post({ status: 'The end' })
  for (const socket of sockets) await socket.until((frame) => idIn(frame) === last)
  expect(sockets.map(({ frames }) => frames.some(({ event }) => event === 'notification'))).toEqual([
    true,
    false,
  ])
  for (const { ws } of sockets) ws.terminate()
})

describe('an app that is let in no more', () => {
  it('stops hearing when its token is revoked, and other apps go on', async () => {
    const first = await signInTo(house, me.caller)
    const second = await signInTo(house, me.caller)
    const [one, two] = [
      await openSocket(house.url, { token: first.token, query: { stream: 'public' } }),
      await openSocket(house.url, { token: second.token, query: { stream: 'public' } }),
    ]
    const form = new URLSearchParams({ ...first.app, token: first.token })
    expect((await fetch(`${house.url}/oauth/revoke`, { method: 'POST', body: form })).status).toBe(200)
    expect((await one.closed).code).toBe(1008)
    const id = await post({ status: 'Still there?' })
    await two.until((frame) => idIn(frame) === id)
    const [authorised] = (await me.caller.call('GET /api/birdhouse/v1/authorisations')).body
    await me.caller.call('DELETE /api/birdhouse/v1/authorisations/:id', {
      params: { id: authorised?.id ?? '' },
    })
    expect((await two.closed).code).toBe(1008)
  })

  it('an app without a person hears nothing', async () => {
    const { app } = await signInTo(house, me.caller)
    const form = new URLSearchParams({ ...app, grant_type: 'client_credentials', scope: 'read' })
    const answer = await fetch(`${house.url}/oauth/token`, { method: 'POST', body: form })
    const { access_token: token } = (await answer.json()) as { access_token: string }
    expect(await refusalOf(house.url, { token })).toBe(422)
  })
})
