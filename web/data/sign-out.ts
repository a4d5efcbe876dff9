import { ApiError, call } from './call.ts'
import { forgetPerson } from './forget.ts'
import { outbox } from './outbox/outbox.ts'
import { send } from './outbox/send.ts'
import { forget } from './storage.ts'

/**
 * Signs out here. What waits is sent first; drafts go, for the next person at a shared computer.
 * Throws ApiError where the server has not heard of it: one is signed in still, and is not to think otherwise.
 */
export async function signOut(): Promise<void> {
  await Promise.all(outbox.get().map((one) => send(one.key)))
  await call('DELETE /api/birdhouse/v1/session', {}).catch((error) => {
    if (!(error instanceof ApiError && error.status === 401)) throw error
  })
  forget('draft.')
  // Files that were being uploaded; see uploads/files.ts.
  indexedDB.deleteDatabase('birdhouse.uploads')
  forgetPerson()
}
