import type { Reply, Request } from '#contract/index.ts'
import { call } from './call.ts'
import { callWithForm } from './call-with-form.ts'
import { client } from './client.ts'
import { meQuery } from './session.ts'

type Myself = Reply<'GET /api/v1/accounts/verify_credentials'>
export type PictureKind = 'avatar' | 'header'

/** What is not given stays. */
export async function changeProfile(
  body: Request<'PATCH /api/v1/accounts/update_credentials'>['body'],
): Promise<void> {
  learnMyself(await call('PATCH /api/v1/accounts/update_credentials', { body }))
}

export async function changePicture(kind: PictureKind, file: File): Promise<void> {
  const form = new FormData()
  form.set(kind, file)
  learnMyself(await callWithForm('PATCH /api/v1/accounts/update_credentials', form))
}

export async function removePicture(kind: PictureKind): Promise<void> {
  learnMyself(await call(`DELETE /api/v1/profile/${kind}`, {}))
}

/** My picture stands beside what I wrote, too. */
function learnMyself(account: Myself): void {
  client.setQueryData(meQuery.queryKey, (now) => now && { ...now, account })
  for (const queryKey of [['person'], ['timeline'], ['thread']]) void client.invalidateQueries({ queryKey })
}
