import { addPeople } from '#test/rig/people.ts'
import type { Given, World } from '../world.ts'

/** Of who follows whom, and of my own profile. */
export async function givenPeople({ house, me, mine }: World): Promise<Given> {
  const fields_attributes = [{ name: 'Ask me about', value: 'Ropes' }]
  await me.call('PATCH /api/v1/accounts/update_credentials', { body: { locked: true, fields_attributes } })
  const asking = await addPeople(house, 3)
  for (const { caller } of asking)
    await caller.call('POST /api/v1/accounts/:id/follow', { params: { id: mine } })
  const [first, second] = asking.map(({ id }) => ({ params: { id } }))
  return {
    'POST /api/v1/follow_requests/:id/authorize': first ?? {},
    'POST /api/v1/follow_requests/:id/reject': second ?? {},
    'PATCH /api/v1/profile': { body: { note: 'Plain words' } },
  }
}
