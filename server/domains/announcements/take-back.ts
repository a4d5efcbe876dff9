import { type Kysely, sql as raw } from 'kysely'
import type { Tables } from '#server/store/tables/index.ts'
import { JOINED_UNIT } from './freeze.ts'
import type { PersonalChannel } from './receipts.ts'

type Whose = { announcementId: string; accountId: string; channel: PersonalChannel }

/**
 * It was not delivered on that channel after all. It stays delivered to the person where another channel got to them, and
 * everywhere once they have read it by this one.
 */
export async function takeBack(
  sql: Kysely<Tables>,
  { announcementId, accountId, channel }: Whose,
): Promise<void> {
  const { rows } = await raw<{ hour: Date; unit: number }>`
    with d as (select * from addressee where announcement_id = ${announcementId}::bigint and account_id = ${accountId}::bigint for no key update),
    gone as (select r.delivered_at as hour from receipt r, d where r.announcement_id = d.announcement_id
      and r.account_id = d.account_id and r.channel = ${channel} and r.delivered_at is not null and r.read_at is null and r.confirmed_at is null),
    emptied as (update receipt r set delivered_at = null from gone where r.announcement_id = ${announcementId}::bigint
      and r.account_id = ${accountId}::bigint and r.channel = ${channel})
    select gone.hour, case when d.joined then ${JOINED_UNIT} else d.unit_id end as unit from gone, d`.execute(
    sql,
  )
  const [gone] = rows
  if (gone === undefined) return
  // In the order in which receipts are counted, so that neither waits for the other.
  await raw`select from announcement_count where announcement_id = ${announcementId}::bigint and unit_id = ${gone.unit}
    and channel in ('any', ${channel}) and kind = 'delivered' order by channel, hour for update`.execute(sql)
  await uncount(sql, announcementId, channel, gone)
  const left = await raw<{ hour: Date }>`
    with d as (select delivered_at from addressee where announcement_id = ${announcementId}::bigint
      and account_id = ${accountId}::bigint and seen_at is null and read_at is null and delivered_at is not null)
    update addressee a set delivered_at = null from d where a.announcement_id = ${announcementId}::bigint and a.account_id = ${accountId}::bigint
      and not exists (select from receipt r where r.announcement_id = a.announcement_id and r.account_id = a.account_id
        and r.channel <> ${channel} and r.delivered_at is not null)
    returning d.delivered_at as hour`.execute(sql)
  const [hour] = left.rows
  if (hour !== undefined) await uncount(sql, announcementId, 'any', { ...gone, hour: hour.hour })
}

async function uncount(
  sql: Kysely<Tables>,
  id: string,
  channel: string,
  { hour, unit }: { hour: Date; unit: number },
): Promise<void> {
  await raw`update announcement_count set people = people - 1 where announcement_id = ${id}::bigint and channel = ${channel}
    and unit_id = ${unit} and kind = 'delivered' and hour = ${hour}::timestamptz and people > 0`.execute(sql)
}
