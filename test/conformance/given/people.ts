import { addPeople } from '#test/rig/people.ts'
import type { Given, World } from '../world.ts'

/** Of who follows whom, and of my own profile. */
export async function givenPeople({ house, me, mine, other, theirs }: World): Promise<Given> {
  const fields_attributes = [{ name: 'Ask me about', value: 'Ropes' }]
  await me.call('PATCH /api/v1/accounts/update_credentials', { body: { locked: true, fields_attributes } })
  const asking = await addPeople(house, 3)
  for (const { caller } of asking)
    await caller.call('POST /api/v1/accounts/:id/follow', { params: { id: mine } })
  const follow = { params: { id: theirs } }
  await me.call('POST /api/v1/accounts/:id/follow', follow)
  await me.call('POST /api/v1/accounts/:id/endorse', follow)
  for (const { caller, id } of asking.slice(0, 1)) {
    await caller.call('POST /api/v1/accounts/:id/follow', follow)
    await me.call('POST /api/v1/accounts/:id/follow', { params: { id } })
  }
  await other.call('POST /api/v1/accounts/:id/follow', { params: { id: mine } })
  await other.call('POST /api/v1/accounts/:id/endorse', { params: { id: mine } })
  await other.call('POST /api/v1/featured_tags', { body: { name: 'fieldnotes' } })
  const featured = await me.call('POST /api/v1/featured_tags', { body: { name: 'fieldnotes' } })
  const [first, second] = asking.map(({ id }) => ({ params: { id } }))
  return {
    'POST /api/v1/follow_requests/:id/authorize': first ?? {},
    'POST /api/v1/follow_requests/:id/reject': second ?? {},
    'POST /api/v1/accounts/:id/note': { ...follow, body: { comment: 'Knows ropes' } },
    'GET /api/v1/accounts': { query: { id: theirs } },
    'GET /api/v1/accounts/familiar_followers': { query: { id: theirs } },
    'POST /api/v1/featured_tags': { body: { name: 'ropes' } },
    'DELETE /api/v1/featured_tags/:id': { params: { id: featured.body.id } },
    'DELETE /api/v1/suggestions/:id': follow,
    'PATCH /api/v1/profile': { body: { note: 'Plain words' } },
  }
}
