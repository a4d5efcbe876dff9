import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { anyOf } from '#server/store/any-of.ts'
import { type Page, readPage } from '#server/store/page.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { NotificationRule } from '#server/store/tables/notifications.ts'
import type { Ground } from '../ground.ts'

const RULES = [
  'for_not_following',
  'for_not_followers',
  'for_new_accounts',
  'for_private_mentions',
  'for_limited_accounts',
] as const
export type Policy = Record<(typeof RULES)[number], NotificationRule> & { off_types: string[] }
export type PolicySummary = { people: number; notifications: number }

const OPEN: Policy = {
  for_not_following: 'accept',
  for_not_followers: 'accept',
  for_new_accounts: 'accept',
  for_private_mentions: 'accept',
  for_limited_accounts: 'accept',
  off_types: [],
}

export async function readPolicy({ db }: Pick<Ground, 'db'>, accountId: string): Promise<Policy> {
  const { rows } = await raw<Policy>`
    select ${raw.join(RULES.map((one) => raw.ref(one)))}, off_types from notification_policy
    where account_id = ${accountId}::bigint`.execute(db)
  return rows[0] ?? OPEN
}

/** Filtered ones wait until they are let in or dismissed. */
export async function summarise({ db }: Ground, accountId: string): Promise<PolicySummary> {
  const { rows } = await raw<PolicySummary>`
    select count(*)::int as notifications, count(distinct from_id)::int as people from (
      select from_id from notification where account_id = ${accountId}::bigint and filtered limit 1000) waiting`.execute(
    db,
  )
  return rows[0] ?? { people: 0, notifications: 0 }
}

/** What is not given stays. */
export async function changePolicy(
  { events }: Ground,
  accountId: string,
  wish: Partial<Policy>,
): Promise<void> {
  await events.change(async ({ sql }) => {
    await raw`select pg_advisory_xact_lock(hashtextextended(${`policy ${accountId}`}, 0))`.execute(sql)
    const next = { ...(await readPolicy({ db: sql }, accountId)), ...wish }
    await raw`
      insert into notification_policy (account_id, ${raw.join(RULES.map((one) => raw.ref(one)))}, off_types)
      values (${accountId}::bigint, ${raw.join(RULES.map((one) => next[one]))}, ${next.off_types}::text[])
      on conflict (account_id) do update set
        ${raw.join(RULES.map((one) => raw`${raw.ref(one)} = ${raw.ref(`excluded.${one}`)}`))}, off_types = excluded.off_types`.execute(
      sql,
    )
  })
}

/** Judged for each recipient `told.account_id` of one notification: 'accept', 'filter' or 'drop'. */
export function verdict(type: string, fromId: string, postId: string | null) {
  const strange = raw`not exists (select from follow f where f.follower_id = told.account_id and f.followee_id = ${fromId}::bigint)`
  const rules = [
    [raw`y.for_not_following`, strange],
    [
      raw`y.for_not_followers`,
      raw`not exists (select from follow f where f.follower_id = ${fromId}::bigint and f.followee_id = told.account_id)`,
    ],
    [
      raw`y.for_new_accounts`,
      raw`${strange} and exists (select from account a where a.id = ${fromId}::bigint and a.created_at > now() - interval '30 days')`,
    ],
    [
      raw`y.for_private_mentions`,
      raw`${type} = 'mention' and ${strange} and exists (select from post p where p.id = ${postId}::bigint and p.visibility = 'direct')`,
    ],
  ] as const
  const any = (word: string) =>
    raw.join(
      rules.map(([column, met]) => raw`(${column} = ${word} and ${met})`),
      raw` or `,
    )
  return raw`(select case
      when ${fromId}::bigint = told.account_id then case when ${type} = any(y.off_types) then 'drop' else 'accept' end
      when ${type} = any(y.off_types) then 'drop'
      -- They asked to be told of it.
      when ${type} = 'status' then 'accept'
      when exists (select from notification_permission l where l.account_id = told.account_id and l.from_id = ${fromId}::bigint) then 'accept'
      when ${any('drop')} then 'drop' when ${any('filter')} then 'filter' else 'accept' end
    from notification_policy y where y.account_id = told.account_id)`
}

export type NotificationRequest = {
  /** Whose they are; one's own word for the request too. */
  fromId: string
  key: string
  count: number
  createdAt: Date
  updatedAt: Date
  postId: string | null
}

/** Who waits to be let in, the latest first. */
export async function listRequests(
  { db }: Ground,
  accountId: string,
  page: Page,
  fromId?: string,
): Promise<NotificationRequest[]> {
  return readPage<NotificationRequest>(
    db,
    page,
    raw`max(n.id)`,
    raw`
    select n.from_id as "fromId", max(n.id)::text as key, count(*)::int as count, min(n.created_at) as "createdAt",
      max(n.created_at) as "updatedAt", (max(n.post_id) filter (where n.type in ('mention', 'quote')))::text as "postId"
    from notification n where n.account_id = ${accountId}::bigint and n.filtered
      ${fromId === undefined ? raw`` : raw`and n.from_id = ${fromId}::bigint`}
      and not exists (select from account s where s.id = n.from_id and s.state = 'suspended')
    group by n.from_id having true`,
  )
}

/** From now on these are let through, and so is what waits. Throws Refusal `not_found`. */
export async function acceptRequests(
  { events }: Ground,
  accountId: string,
  fromIds: readonly string[],
): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    await requireWaiting(sql, accountId, fromIds)
    await raw`insert into notification_permission (account_id, from_id)
      select ${accountId}::bigint, id from account where id = ${anyOf(fromIds)} on conflict do nothing`.execute(
      sql,
    )
    await raw`update notification set filtered = false
      where account_id = ${accountId}::bigint and filtered and from_id = ${anyOf(fromIds)}`.execute(sql)
    await tell('notifications.changed', { accountIds: [accountId] })
    await tell('notifications.merged', { accountId })
  })
}

/** What waits of these goes; what they do later waits again. Throws Refusal `not_found`. */
export async function dismissRequests(
  { events }: Ground,
  accountId: string,
  fromIds: readonly string[],
): Promise<void> {
  await events.change(async ({ sql }) => {
    await requireWaiting(sql, accountId, fromIds)
    await raw`delete from notification where account_id = ${accountId}::bigint and filtered and from_id = ${anyOf(fromIds)}`.execute(
      sql,
    )
  })
}

async function requireWaiting(
  sql: Kysely<Tables>,
  accountId: string,
  fromIds: readonly string[],
): Promise<void> {
  const { rows } = await raw`select from notification where account_id = ${accountId}::bigint and filtered
    and from_id = ${anyOf(fromIds)} limit 1`.execute(sql)
  if (rows.length === 0) throw new Refusal('not_found')
}
