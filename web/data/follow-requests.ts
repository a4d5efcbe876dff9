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

export async function changeLock(locked: boolean): Promise<void> {
  await call('PATCH /api/v1/accounts/update_credentials', { body: { locked } })
  followersChanged()
  await client.invalidateQueries({ queryKey: meQuery.queryKey })
}

function followersChanged(): void {
  for (const queryKey of [['people-pages'], ['person'], ['notifications'], meQuery.queryKey])
    void client.invalidateQueries({ queryKey })
}
