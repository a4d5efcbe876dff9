import { newToken, tokenHash } from '#server/platform/secrets/index.ts'
import type { Ground } from '../ground.ts'
import { channels } from './tables.ts'

/** A new secret address of somebody's announcements; the one before is worth nothing then. */
export async function openFeed({ db }: Pick<Ground, 'db'>, accountId: string): Promise<string> {
  const token = newToken()
  const row = { account_id: accountId, token_hash: tokenHash(token) }
  await channels(db)
    .insertInto('feed')
    .values(row)
    .onConflict((c) => c.column('account_id').doUpdateSet(row))
    .execute()
  return token
}

export async function closeFeed({ db }: Pick<Ground, 'db'>, accountId: string): Promise<void> {
  await channels(db).deleteFrom('feed').where('account_id', '=', accountId).execute()
}

export async function hasFeed({ db }: Pick<Ground, 'db'>, accountId: string): Promise<boolean> {
  const row = await channels(db)
    .selectFrom('feed')
    .select('account_id')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}

/** Whose it is, as long as they have access; null for an address that is worth nothing. */
export async function ownerOfFeed({ db }: Pick<Ground, 'db'>, token: string): Promise<string | null> {
  const row = await channels(db)
    .selectFrom('feed')
    .innerJoin('account', 'account.id', 'feed.account_id')
    .select('account.id')
    .where('feed.token_hash', '=', tokenHash(token))
    .where('account.state', '=', 'active')
    .executeTakeFirst()
  return row?.id ?? null
}
