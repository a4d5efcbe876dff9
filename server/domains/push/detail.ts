import { type RawBuilder, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { anyOf } from '#server/store/any-of.ts'
import type { Ground } from '../ground.ts'

/** Whether pushes of a subscription say who and what: as it was asked for, and the person has not said no. */
export const saysDetail = (subscription: string): RawBuilder<boolean> => raw<boolean>`(
  ${raw.ref(`${subscription}.detail`)} and not exists (
    select from push_without_detail w where w.session_id = ${raw.ref(`${subscription}.session_id`)}))`

/** The same by session; those that are not pushed to are left out. */
export async function readDetails(
  { db }: Pick<Ground, 'db'>,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  if (sessionIds.length === 0) return new Map()
  const { rows } = await raw<{ id: string; detail: boolean }>`
    select s.session_id as id, ${saysDetail('s')} as detail
    from push_subscription s where s.session_id = ${anyOf(sessionIds)}`.execute(db)
  return new Map(rows.map(({ id, detail }) => [id, detail]))
}

/**
 * A person's word on what pushes to an app say. A no is kept beside the subscription, which an app makes anew as it likes. Throws
 * Refusal `not_found` where this is no app of theirs that is pushed to.
 */
export function chooseDetail(
  { events }: Ground,
  accountId: string,
  sessionId: string,
  detail: boolean,
): Promise<void> {
  return events.change(async ({ sql }) => {
    const { rows } = await raw`
      select from push_subscription s join session e on e.id = s.session_id
      where s.session_id = ${sessionId}::bigint and s.account_id = ${accountId}::bigint and e.kind = 'app'
      for update of s`.execute(sql)
    if (rows.length === 0) throw new Refusal('not_found')
    await raw`delete from push_without_detail where session_id = ${sessionId}::bigint`.execute(sql)
    await (detail
      ? raw`update push_subscription set detail = true where session_id = ${sessionId}::bigint`
      : raw`insert into push_without_detail (session_id) values (${sessionId}::bigint)`
    ).execute(sql)
  })
}
