import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openHouse({ sample: true })
})
afterAll(() => house.stop())

/** Reads the stream until an event of this name comes whose data holds `word`, or it ends. */
async function until(
  caller: Caller,
  name: string,
  word: string,
  then: () => Promise<unknown>,
): Promise<string> {
  const response = await fetch(`${house.url}/api/birdhouse/v1/live`, {
    headers: { cookie: caller.cookie },
    signal: AbortSignal.timeout(5_000),
  })
  const decoder = new TextDecoder()
  let text = ''
  let done = false
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    if (!done) {
      done = true
      await then()
    }
    if (text.split('\n\n').some((event) => event.startsWith(`event: ${name}\n`) && event.includes(word)))
      return text
  }
  throw new Error(`the stream ended without ${name}`)
}

it('a post shows on the open page of a follower, with the reason', async () => {
  const [author, reader] = [await house.signIn('tui.armitage'), await house.signIn('dave.pokere')]
  const { id } = (await author.call('GET /api/v1/accounts/verify_credentials')).body
  await reader.call('POST /api/v1/accounts/:id/follow', { params: { id } })
  const post = (status: string, visibility: 'company' | 'direct') => () =>
    author.call('POST /api/v1/statuses', { body: { status, visibility } })
  expect(await until(reader, 'home', 'Numbat', post('Numbat at noon', 'company'))).toContain('follows_author')
  await until(reader, 'company', 'Bilby', post('Bilby at noon', 'company'))
  await until(reader, 'notification', 'Potoroo', post('Potoroo for @dave.pokere', 'direct'))
})

it('a person who loses access stops receiving at once', async () => {
  const [admin, leaver] = [await house.signIn('wei.zhou'), await house.signIn('rewi.matenga')]
  const { id } = (await leaver.call('GET /api/v1/accounts/verify_credentials')).body
  const suspend = () => admin.call('POST /api/birdhouse/v1/people/:id/suspend', { params: { id } })
  expect(await until(leaver, 'ended', 'access_ended', suspend)).toContain('access_ended')
  expect((await leaver.call('GET /api/v1/timelines/home')).status).toBe(401)
})
