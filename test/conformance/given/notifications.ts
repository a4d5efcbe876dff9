import type { Given, World } from '../world.ts'

/** Of notifications, their policy and requests, pushes, conversations and announcements. */
export async function givenNotifications(world: World): Promise<Given> {
  const { house, me, postId: id, post, idOf } = world
  const fourth = await house.signIn('mele.fifita')
  await fourth.call('POST /api/v1/statuses/:id/favourite', { params: { id } })
  const [first, second] = (await me.call('GET /api/v1/notifications')).body
  await me.call('PATCH /api/v2/notifications/policy', {
    body: { for_not_following: 'filter', off_types: ['poll'] },
  })
  const strangers: string[] = []
  for (const handle of [
    'mele.fifita',
    'hinemoa.rangihuna',
    'josie.karaitiana',
    'ngaire.whitcombe',
    'liam.dalgleish',
  ]) {
    const stranger = await house.signIn(handle)
    strangers.push(await idOf(stranger))
    await me.call('POST /api/v1/accounts/:id/unfollow', { params: { id: strangers.at(-1) ?? '' } })
    await post(stranger, { status: 'Hello, @tui.armitage' })
  }
  const [kept = '', accepted = '', dismissed = '', acceptedToo = '', dismissedToo = ''] = strangers
  const keys = { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) }
  const pushed = { body: { subscription: { endpoint: 'https://8.8.8.8/push', keys } } }
  await me.call('POST /api/v1/push/subscription', pushed)
  return {
    'GET /api/v1/notifications/:id': { params: { id: first?.id ?? '' } },
    'POST /api/v1/notifications/:id/dismiss': { params: { id: second?.id ?? '' } },
    'GET /api/v1/notifications/requests/:id': { params: { id: kept } },
    'POST /api/v1/notifications/requests/:id/accept': { params: { id: accepted } },
    'POST /api/v1/notifications/requests/:id/dismiss': { params: { id: dismissed } },
    'POST /api/v1/notifications/requests/accept': { body: { id: [acceptedToo] } },
    'POST /api/v1/notifications/requests/dismiss': { body: { id: [dismissedToo] } },
    'GET /api/v2/notifications/:group_key': { params: { group_key: `favourite-${id}` } },
    'GET /api/v2/notifications/:group_key/accounts': { params: { group_key: `favourite-${id}` } },
    'POST /api/v2/notifications/:group_key/dismiss': { params: { group_key: `favourite-${id}` } },
    'PATCH /api/v2/notifications/policy': {
      body: { for_new_accounts: 'accept', off_types: ['follow'] },
    },
    'POST /api/v1/push/subscription': pushed,
    'PUT /api/v1/push/subscription': { body: { data: { policy: 'followed' } } },
    ...(await givenConversations(world)),
  }
}

async function givenConversations({ me, other, post }: World): Promise<Given> {
  const talk = () => post(other, { status: '@tui.armitage a word', visibility: 'direct' })
  for (let n = 0; n < 3; n++) await talk()
  const ids = (await me.call('GET /api/v1/conversations')).body.map(({ id }) => id)
  return {
    'POST /api/v1/conversations/:id/read': { params: { id: ids[0] } },
    'DELETE /api/v1/conversations/:id': { params: { id: ids[1] } },
  }
}
