import { expect } from 'vitest'
import { type StreamName, streamAddresses } from '#contract/live/streaming.ts'
import { readEvent, tokenOf } from '#test/rig/streaming.ts'
import { isFault } from './faults.ts'
import { answerOf, problems } from './mastodon-schema.ts'
import type { World } from './world.ts'

/** What comes on each, and whose shape it has. The description says nothing of events. */
const COMES: Partial<Record<StreamName, { event: string; shape: string }>> = {
  'user:notification': { event: 'notification', shape: 'GET /api/v1/notifications/:id' },
  direct: { event: 'conversation', shape: 'POST /api/v1/conversations/:id/read' },
}

async function hear({ house, me, mine, other, theirs, post }: World, path: string, name: StreamName) {
  const list = (await me.call('POST /api/v1/lists', { body: { title: 'Heard' } })).body.id
  const body = { account_ids: [theirs] }
  await me.call('POST /api/v1/accounts/:id/follow', { params: { id: theirs } })
  await me.call('POST /api/v1/lists/:id/accounts', { params: { id: list }, body })
  const heard = await fetch(`${house.url}${path}?tag=fieldnotes&list=${list}`, {
    headers: { authorization: `Bearer ${tokenOf(me)}` },
  })
  expect(heard.status).toBe(200)
  expect(heard.headers.get('content-type')).toMatch(/^text\/event-stream/)
  if (name === 'public:remote') return heard.body?.cancel()
  const { acct } = (await me.call('GET /api/v1/accounts/:id', { params: { id: mine } })).body
  const status = `@${acct} #fieldnotes`
  await post(other, name === 'direct' ? { status, visibility: 'direct' } : { status })
  const { event, shape } = COMES[name] ?? { event: 'update', shape: 'GET /api/v1/statuses/:id' }
  const validate = answerOf(shape)
  validate?.(JSON.parse(await readEvent(heard, event)))
  expect(validate && problems(validate).filter((line) => !isFault(shape, line))).toEqual([])
}

export const streams: Record<string, (world: World) => Promise<void>> = {
  ...Object.fromEntries(
    Object.entries(streamAddresses).map(([path, name]) => [
      `GET ${path}`,
      (world: World) => hear(world, path, name),
    ]),
  ),
  async 'GET /api/v1/streaming/health'({ house }) {
    expect(await (await fetch(`${house.url}/api/v1/streaming/health`)).text()).toBe('OK')
  },
}
