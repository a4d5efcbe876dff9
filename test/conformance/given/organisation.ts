import { announce } from '#test/rig/announce.ts'
import { addPeople } from '#test/rig/people.ts'
import { drawing, upload } from '#test/rig/pictures.ts'
import type { Given, World } from '../world.ts'

/** Of the organisation: its rules, emoji and announcements. */
export async function givenOrganisation({ house, me }: World): Promise<Given> {
  const announced = await announce(await house.signIn('wei.zhou'))
  const [keeper] = await addPeople(house, 1, 'administrator')
  const emoji = { path: '/api/birdhouse/v1/emoji', fields: { shortcode: 'kowhai' } }
  if (keeper) await upload(house, keeper.caller, await drawing(), emoji)
  const rules = [{ text: 'Be kind', hint: '' }]
  const { revision } = (await me.call('GET /api/birdhouse/v1/rules')).body
  await keeper?.caller.call('PUT /api/birdhouse/v1/rules', { body: { rules, revision } })
  await (await house.signIn('wei.zhou')).call('POST /api/birdhouse/v1/announcements/:id/talk', {
    params: { id: announced },
    body: { text: 'What do you think of it?' },
  })
  for (const kind of ['privacy', 'terms'] as const)
    await keeper?.caller.call('PUT /api/birdhouse/v1/documents/:kind', {
      params: { kind },
      body: { text: 'Plain words', after: null, effective_on: '2026-01-31' },
    })
  return {
    'GET /api/v1/instance/terms_of_service/:date': { params: { date: '2026-01-31' } },
    'POST /api/v1/announcements/:id/dismiss': { params: { id: announced } },
  }
}
