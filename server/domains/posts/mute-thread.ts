import { sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'
import { silence, unsilence } from '../mutes/index.ts'
import { requireSeen } from './marks.ts'

async function threadOf({ db }: Ground, readerId: string, postId: string): Promise<string> {
  const { id } = await requireSeen(db, readerId, postId)
  const { rows } = await raw<{
    id: string
  }>`select thread_id::text as id from post where id = ${id}::bigint`.execute(db)
  return rows[0]?.id ?? id
}

/** Nothing more of the thread comes to me, nor am I told of it. Throws Refusal `not_found`. */
export async function muteThread(
  ground: Ground,
  accountId: string,
  postId: string,
  seconds: number | null,
): Promise<void> {
  await silence(ground, accountId, 'thread', await threadOf(ground, accountId, postId), seconds)
}

/** Throws Refusal `not_found`. */
export async function unmuteThread(ground: Ground, accountId: string, postId: string): Promise<void> {
  await unsilence(ground, accountId, 'thread', await threadOf(ground, accountId, postId))
}
