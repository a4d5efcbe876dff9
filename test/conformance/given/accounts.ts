import type { Given, World } from '../world.ts'

/** Of people, and of what I keep about them. */
export async function givenAccounts({ house, me, theirs, replyId, idOf }: World): Promise<Given> {
  const third = await idOf(await house.signIn('isla.drummond'))
  for (const act of ['mute', 'block'] as const)
    await me.call(`POST /api/v1/accounts/:id/${act}`, { params: { id: third } })
  const list = (await me.call('POST /api/v1/lists', { body: { title: 'Everybody' } })).body.id
  const members = { params: { id: list }, body: { account_ids: [theirs] } }
  await me.call('POST /api/v1/lists/:id/accounts', members)
  const byList = { params: { id: list } }
  // Of the other nothing could be read any more.
  const apart = { params: { id: third } }
  return {
    'POST /api/v1/accounts/:id/mute': apart,
    'POST /api/v1/accounts/:id/unmute': apart,
    'POST /api/v1/accounts/:id/block': apart,
    'POST /api/v1/accounts/:id/unblock': apart,
    'GET /api/v1/lists/:id': byList,
    'GET /api/v1/lists/:id/accounts': byList,
    'GET /api/v1/timelines/list/:id': byList,
    'PUT /api/v1/lists/:id': { ...byList, body: { title: 'All' } },
    'POST /api/v1/lists': { body: { title: 'Another' } },
    'POST /api/v1/lists/:id/accounts': {
      ...members,
      body: { account_ids: [await idOf(await house.signIn('rewi.matenga'))] },
    },
    'DELETE /api/v1/lists/:id/accounts': members,
    'DELETE /api/v1/lists/:id': {
      params: { id: (await me.call('POST /api/v1/lists', { body: { title: 'Short' } })).body.id },
    },
    'PATCH /api/v1/accounts/update_credentials': { body: { note: 'Plain words' } },
    'GET /api/v1/accounts/lookup': { query: { acct: 'dave.pokere' } },
    'GET /api/v1/accounts/search': { query: { q: 'da' } },
    'GET /api/v1/accounts/relationships': { query: { id: theirs } },
    'POST /api/v1/reports': {
      body: {
        account_id: theirs,
        status_ids: [replyId],
        category: 'violation',
        rule_ids: [await ruleOf(me)],
      },
    },
  }
}

async function ruleOf(me: World['me']): Promise<string> {
  const { rules } = (await me.call('GET /api/v2/instance')).body
  return rules[0]?.id ?? ''
}
