import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newestFirst, order, type Page, within } from '#server/store/page.ts'
import type { Ground } from '../ground.ts'
import { known } from './app.ts'
import { apps } from './tables.ts'

/** What a person has let in, the latest first. Access ends as that of any session of theirs. */
export async function listAuthorised({ db, clock }: Ground, accountId: string, page: Page) {
  const rows = await apps(db)
    .selectFrom('session')
    .innerJoin('app', 'app.id', 'session.app_id')
    .select(['session.id', 'app.name', 'app.website', 'session.scopes', 'redirect_uris'])
    .select(['session.created_at', 'session.last_used_at'])
    .where('account_id', '=', accountId)
    .where('session.expires_at', '>', clock())
    .where(within(page, raw.ref('session.id')))
    .orderBy('session.id', order(page))
    .limit(page.limit)
    .execute()
  return newestFirst(page, rows).map((row) => ({ ...row, scopes: known(row.scopes ?? []) }))
}

/** Throws Refusal `not_found` for what is unknown or somebody else's. */
export async function endAuthorised({ events }: Ground, accountId: string, id: string): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    const gone = await apps(sql)
      .deleteFrom('session')
      .where('id', '=', id)
      .where('account_id', '=', accountId)
      .where('kind', '=', 'app')
      .returning('id')
      .executeTakeFirst()
    if (gone === undefined) throw new Refusal('not_found')
    await tell('access.ended', { accountId, sessionId: id })
  })
}
