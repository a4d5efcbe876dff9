import { ApiError, call } from './call.ts'
import { client } from './client.ts'
import { forgetPerson } from './forget.ts'
import { keepUnsent } from './outbox/keep-unsent.ts'
import { outbox } from './outbox/outbox.ts'
import { send } from './outbox/send.ts'
import { meQuery } from './session.ts'
import { forget } from './storage.ts'

/**
 * Signs out here. What waits is sent first, what can't be becomes a draft, and drafts are saved; here they go, for the next person at a shared computer.
 * Throws ApiError where the server has not heard of it: one is signed in still, and is not to think otherwise.
 */
export async function signOut(): Promise<void> {
  await Promise.all([...outbox.get().map((one) => send(one.key)), saveDrafts().catch(() => undefined)])
  await keepUnsent()
  await call('DELETE /api/birdhouse/v1/session', {}).catch((error) => {
    if (!(error instanceof ApiError && error.status === 401)) throw error
  })
  forget('outbox.')
  forgetHere()
}

async function saveDrafts(): Promise<void> {
  const me = client.getQueryData(meQuery.queryKey)
  if (!me) return
  const { saveAll } = await import('./drafts/sync.ts')
  await saveAll(me.account.id)
}

/** Leaves nothing of the person in this browser: no drafts, no files that were on their way. */
export function forgetHere(): void {
  forget('draft.')
  forget('emoji.')
  // Files that were being uploaded; see uploads/files.ts.
  indexedDB.deleteDatabase('birdhouse.uploads')
  forgetPerson()
}
