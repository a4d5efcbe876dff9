import { call } from './call.ts'
import { client } from './client.ts'
import { changeProfile } from './profile.ts'
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

/** Whether whoever wants to follow me asks first. */
export async function changeLock(locked: boolean): Promise<void> {
  await changeProfile({ locked })
  followersChanged()
}

function followersChanged(): void {
  for (const queryKey of [['people-pages'], ['person'], ['notifications'], meQuery.queryKey])
    void client.invalidateQueries({ queryKey })
}
