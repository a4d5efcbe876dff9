import { type RawBuilder, sql as raw } from 'kysely'
import type { Change } from '#server/platform/events/index.ts'

/** In one event, as with follows. */
export const TOLD = 200

/** Deletes notifications, a condition on `n`, and tells whose they were. */
export async function drop({ sql, tell }: Change, where: RawBuilder<unknown>): Promise<void> {
  const { rows } = await raw<{ id: string }>`
    with gone as (delete from notification n where ${where} returning account_id)
    select distinct account_id::text as id from gone`.execute(sql)
  const ids = rows.map((row) => row.id)
  for (let at = 0; at < ids.length; at += TOLD)
    await tell('notifications.changed', { accountIds: ids.slice(at, at + TOLD) })
}
