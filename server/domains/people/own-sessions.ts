import { Refusal } from '#server/base/errors.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { people } from './tables.ts'

/** A person's own browsers and tokens, the latest used first. Apps are listed by themselves. */
export function listSessions({ db, clock }: Ground, accountId: string) {
  return people(db)
    .selectFrom('session')
    .select(['id', 'kind', 'name', 'created_at', 'last_used_at'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', clock())
    .where('kind', '<>', 'app')
    .$narrowType<{ kind: 'browser' | 'token' }>()
    .orderBy('last_used_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

/** Throws Refusal `not_found` for a session that is unknown or somebody else's. */
export async function revokeSession({ events }: Ground, accountId: string, sessionId: string): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    const gone = await people(sql)
      .deleteFrom('session')
      .where('id', '=', sessionId)
      .where('account_id', '=', accountId)
      .returning('kind')
      .executeTakeFirst()
    if (gone === undefined) throw new Refusal('not_found')
    await tell('access.ended', { accountId, sessionId })
    if (gone.kind === 'token') await record(sql, { by: accountId, kind: 'token_ended' })
  })
}

/** Those of the sessions that give access now, asked of the database. */
export async function stillOpen({ db, clock }: Ground, sessionIds: readonly string[]): Promise<Set<string>> {
  if (sessionIds.length === 0) return new Set()
  const rows = await people(db)
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select('session.id')
    .where('session.id', 'in', sessionIds)
    .where('session.expires_at', '>', clock())
    .where('account.state', '=', 'active')
    .execute()
  return new Set(rows.map((row) => row.id))
}
