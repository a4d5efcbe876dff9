import { call } from './call.ts'
import { client } from './client.ts'
import { learn } from './relationship.ts'
import { meQuery } from './session.ts'

/** Lets somebody who asked follow me, or not. */
export async function answerFollowRequest(id: string, word: 'authorize' | 'reject'): Promise<void> {
  learn(await call(`POST /api/v1/follow_requests/:id/${word}`, { params: { id } }))
  followersChanged()
}

export async function removeFollower(id: string): Promise<void> {
  learn(await call('POST /api/v1/accounts/:id/remove_from_followers', { params: { id } }))
  followersChanged()
}

/** At once, and as before when the server refuses. */
export async function changeLock(locked: boolean): Promise<void> {
  const { queryKey } = meQuery
  const before = client.getQueryData(queryKey)
  client.setQueryData(queryKey, (now) => now && { ...now, account: { ...now.account, locked } })
  try {
    await call('PATCH /api/v1/accounts/update_credentials', { body: { locked } })
  } catch (error) {
    client.setQueryData(queryKey, before)
    throw error
  }
  followersChanged()
}

function followersChanged(): void {
  for (const queryKey of [['people-pages'], ['person'], ['notifications'], meQuery.queryKey])
    void client.invalidateQueries({ queryKey })
}
