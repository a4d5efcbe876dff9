import { call } from './call.ts'
import { client } from './client.ts'
import { outbox } from './outbox/outbox.ts'
import { send } from './outbox/send.ts'
import { forgetPosts } from './posts.ts'
import { meQuery, organisationQuery } from './session.ts'
import { forget } from './storage.ts'

/** Forgets everything this page knows of the person. */
export function forgetPerson(): void {
  forgetPosts()
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== organisationQuery.queryKey[0] })
}

/** Signs out here. What waits is sent first; drafts go, for the next person at a shared computer. */
export async function signOut(): Promise<void> {
  await Promise.all(outbox.get().map((one) => send(one.key)))
  await call('DELETE /api/birdhouse/v1/session', {}).catch(() => undefined)
  forget('draft.')
  outbox.set([])
  forgetPerson()
}

/** After signing in: begins with nothing of whoever was here before. */
export async function arrive(): Promise<void> {
  forgetPerson()
  await client.invalidateQueries({ queryKey: organisationQuery.queryKey })
  await client.fetchQuery(meQuery)
}
