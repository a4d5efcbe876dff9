import { type Kysely, sql as raw } from 'kysely'
import { arrayOf } from '#server/store/any-of.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { JOINED_UNIT } from './freeze.ts'
import { impliedBy, measuredOn, type Receipt } from './receipts.ts'

/**
 * Writes down what became of announcements, with the hour, and counts each person once. What is known already changes nothing;
 * what is said of somebody who is not addressed, or of what does not stand any more, is passed over.
 * `confirmed` is taken as of the revision that stands: whoever calls has checked which one was meant.
 */
export async function receive(sql: Kysely<Tables>, receipts: readonly Receipt[], now: Date): Promise<void> {
  if (receipts.length === 0) return
  const columns = toColumns(receipts)
  // One at a time for each person: what was before is read by the second statement, when nobody else can change it.
  await raw`select from addressee d
    where (d.announcement_id, d.account_id) in (select * from unnest(${arrayOf(columns.announcements)}, ${arrayOf(columns.accounts)}))
    order by d.announcement_id, d.account_id for no key update`.execute(sql)
  await write(sql, columns, hourOf(now))
}

type Columns = { announcements: string[]; accounts: string[]; channels: string[]; kinds: string[] }

function toColumns(receipts: readonly Receipt[]): Columns {
  const all = receipts.flatMap((one) => [
    ...impliedBy(one.kind).map((kind) => ({ ...one, kind, channel: 'any' })),
    ...impliedBy(one.kind)
      .filter((kind) => measuredOn(one.channel, kind))
      .map((kind) => ({ ...one, kind })),
  ])
  return {
    announcements: all.map(({ announcementId }) => announcementId),
    accounts: all.map(({ accountId }) => accountId),
    channels: all.map(({ channel }) => channel),
    kinds: all.map(({ kind }) => kind),
  }
}

/** Minutes of a person are nobody's business. */
export function hourOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000)
}

async function write(sql: Kysely<Tables>, columns: Columns, hour: Date): Promise<void> {
  await raw`with told as (
      select announcement_id, account_id, channel, bool_or(kind = 'delivered') as delivered, bool_or(kind = 'seen') as seen,
        bool_or(kind = 'read') as read, bool_or(kind = 'confirmed') as confirmed
      from unnest(${arrayOf(columns.announcements)}, ${arrayOf(columns.accounts)},
        ${columns.channels}::text[], ${columns.kinds}::text[]) t(announcement_id, account_id, channel, kind)
      group by 1, 2, 3),
    news as materialized (
      select t.announcement_id, t.account_id, t.channel, a.revision,
        case when d.joined then ${JOINED_UNIT} else d.unit_id end as unit_id,
        t.delivered and (case when t.channel = 'any' then d.delivered_at else r.delivered_at end) is null as delivered,
        t.seen and (case when t.channel = 'any' then d.seen_at else r.seen_at end) is null as seen,
        t.read and (case when t.channel = 'any' then d.read_at else r.read_at end) is null as read,
        t.confirmed and (case when t.channel = 'any' then d.confirmed_at else r.confirmed_at end) is null as confirmed
      from told t join announcement a on a.id = t.announcement_id and a.state = 'published'
        join addressee d on d.announcement_id = t.announcement_id and d.account_id = t.account_id
        left join receipt r on r.announcement_id = t.announcement_id and r.account_id = t.account_id
          and r.channel = t.channel),
    firsts as (update addressee d set
        delivered_at = coalesce(d.delivered_at, case when n.delivered then ${hour}::timestamptz end),
        seen_at = coalesce(d.seen_at, case when n.seen then ${hour}::timestamptz end),
        read_at = coalesce(d.read_at, case when n.read then ${hour}::timestamptz end),
        confirmed_at = coalesce(d.confirmed_at, case when n.confirmed then ${hour}::timestamptz end),
        confirmed_revision = case when n.confirmed then n.revision else d.confirmed_revision end
      from news n where n.channel = 'any' and (n.delivered or n.seen or n.read or n.confirmed)
        and d.announcement_id = n.announcement_id and d.account_id = n.account_id),
    kept as (insert into receipt as r (announcement_id, account_id, channel, delivered_at, seen_at, read_at, confirmed_at)
      select announcement_id, account_id, channel, case when delivered then ${hour}::timestamptz end,
        case when seen then ${hour}::timestamptz end, case when read then ${hour}::timestamptz end,
        case when confirmed then ${hour}::timestamptz end
      from news where channel <> 'any' and (delivered or seen or read or confirmed)
      on conflict (announcement_id, account_id, channel) do update set
        delivered_at = coalesce(r.delivered_at, excluded.delivered_at), seen_at = coalesce(r.seen_at, excluded.seen_at),
        read_at = coalesce(r.read_at, excluded.read_at), confirmed_at = coalesce(r.confirmed_at, excluded.confirmed_at))
    insert into announcement_count as c (announcement_id, unit_id, channel, kind, hour, people)
    select n.announcement_id, n.unit_id, n.channel, k.kind, ${hour}::timestamptz, count(*)
    from news n cross join lateral (values ('delivered', n.delivered), ('seen', n.seen), ('read', n.read),
      ('confirmed', n.confirmed)) k(kind, new) where k.new
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (announcement_id, unit_id, channel, kind, hour) do update set people = c.people + excluded.people`.execute(
    sql,
  )
}
