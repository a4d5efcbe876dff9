import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'

let house: TestHouse
let asker: Caller
let answerer: Caller

/** Isla follows Tui; Tui does not follow Isla. */
beforeAll(async () => {
  house = await openHouse({ sample: true })
  asker = await house.signIn('tui.armitage')
  answerer = await house.signIn('isla.drummond')
  const idOf = async (who: Caller) => (await who.call('GET /api/v1/accounts/verify_credentials')).body.id
  await answerer.call('POST /api/v1/accounts/:id/follow', { params: { id: await idOf(asker) } })
  await asker.call('POST /api/v1/accounts/:id/unfollow', { params: { id: await idOf(answerer) } })
})
afterAll(() => house.stop())

it.each(['followers', 'direct'] as const)(
  'an answer to a %s post reaches the one it answers, named or not',
  async (visibility) => {
    const question = { status: 'Any spare gloves, @isla.drummond?', visibility }
    const { id } = (await asker.call('POST /api/v1/statuses', { body: question })).body
    const answer = { status: 'Two pairs', in_reply_to_id: id }
    const posted = (await answerer.call('POST /api/v1/statuses', { body: answer })).body
    expect(posted.birdhouse.visibility).toBe(visibility)
    const thread = await asker.call('GET /api/v1/statuses/:id/context', { params: { id } })
    expect(thread.body.descendants.map((one) => one.id)).toContain(posted.id)
    const told = (await asker.call('GET /api/v1/notifications')).body
    expect(told.some((one) => one.type === 'mention' && one.status?.id === posted.id)).toBe(true)
  },
)

it('a post that names more people than a post can name is refused with the number', async () => {
  const full_text = Array.from({ length: 101 }, (_, at) => `@somebody${at}`).join(' ')
  const answer = await asker.call('POST /api/v1/statuses', { body: { status: 'Hello', full_text } })
  expect(answer.status).toBe(422)
  expect(answer.body).toMatchObject({ code: 'too_many_mentions' })
  expect(JSON.stringify(answer.body)).toContain('100 people')
})
