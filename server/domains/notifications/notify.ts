import { sql as raw } from 'kysely'
import { newId } from '#server/base/ids.ts'
import type { Change, EventBus, Events } from '#server/platform/events/index.ts'
import { arrayOf } from '#server/store/any-of.ts'
import type { NotificationTable } from '#server/store/tables/notifications.ts'
import { visibleToWhom } from '../posts/index.ts'
import { drop, TOLD } from './drop.ts'
import { verdict } from './policy.ts'

type Kind = NotificationTable['type']

/** Writes notifications in the transaction of what they are about: neither is ever there without the other. */
export function notifyPeople(events: EventBus): void {
  events.within('post.published', notifyNamed)
  events.within('post.edited', notifyOfEdit)
  events.within('poll.ended', notifyOfEnd)
  events.within('post.favourited', (change, { postId, accountId, authorId }) =>
    add(change, [authorId], 'favourite', accountId, postId),
  )
  events.within('post.boosted', (change, { postId, boosterId, authorId }) =>
    add(change, [authorId], 'reblog', boosterId, postId),
  )
  events.within('post.quoted', (change, { postId, accountId, authorId }) =>
    add(change, [authorId], 'quote', accountId, postId),
  )
  // Whoever let somebody in need not be told of it.
  events.within('follow.added', async (change, { followerId, followeeIds, asked }) => {
    if (!asked) await add(change, followeeIds, 'follow', followerId, null)
  })
  events.within('follow.asked', (change, { followerId, followeeIds }) =>
    add(change, followeeIds, 'follow_request', followerId, null),
  )
  events.within('follow.unasked', (change, { pairs }) =>
    drop(
      change,
      raw`n.type = 'follow_request' and (n.account_id, n.from_id) in (select * from unnest(
        ${arrayOf(pairs.map((one) => one.followeeId))}, ${arrayOf(pairs.map((one) => one.followerId))}))`,
    ),
  )
  events.within('post.unfavourited', (change, { postId, accountId }) =>
    remove(change, 'favourite', accountId, postId),
  )
  events.within('post.unboosted', (change, { postId, boosterId }) =>
    remove(change, 'reblog', boosterId, postId),
  )
  // As with a favourite: what was taken back is not told any longer, and nothing tells that it was.
  events.within('follow.removed', (change, { followerId, followeeIds }) =>
    drop(
      change,
      raw`n.account_id = any(${followeeIds}::bigint[]) and n.type = 'follow' and n.from_id = ${followerId}::bigint`,
    ),
  )
  events.within('block.added', (change, { accountId, blockedId }) =>
    drop(change, raw`n.account_id = ${accountId}::bigint and n.from_id = ${blockedId}::bigint`),
  )
  events.within('report.decided', notifyOfDecision)
  events.within('scheduled.failed', (change, { accountId }) =>
    renew(change, { type: 'not_published', accountId }),
  )
  events.within('post.deleted', (change, { postId }) => drop(change, raw`n.post_id = ${postId}::bigint`))
}

/** Those named, and the author of the post that is answered if they may see the answer. */
async function notifyNamed(
  change: Change,
  { postId, authorId, addressed }: Events['post.published'],
): Promise<void> {
  if (!addressed) return
  const { rows } = await raw<{ id: string }>`
    select account_id as id from post_mention where post_id = ${postId}::bigint and account_id <> ${authorId}::bigint
    union
    select p.in_reply_to_account_id from post p where p.id = ${postId}::bigint and p.in_reply_to_account_id <> ${authorId}::bigint
      and ${visibleToWhom(raw`p.in_reply_to_account_id`)}`.execute(change.sql)
  const named = rows.map((row) => row.id)
  await add(change, named, 'mention', authorId, postId)
}

/** Those newly named; and, once however often it is edited, whoever boosted or answered what was there before. */
async function notifyOfEdit(
  change: Change,
  { postId, authorId, namedIds }: Events['post.edited'],
): Promise<void> {
  await add(change, namedIds, 'mention', authorId, postId)
  await remove(change, 'update', authorId, postId)
  const { rows } = await raw<{ id: string }>`
    select author_id as id from post where boost_of_id = ${postId}::bigint
    union
    select author_id from post where in_reply_to_id = ${postId}::bigint and deleted_at is null`.execute(
    change.sql,
  )
  const concerned = rows.map((row) => row.id).filter((id) => !namedIds.includes(id))
  await add(change, concerned, 'update', authorId, postId)
}

/** Whoever voted, and who asked. */
async function notifyOfEnd(change: Change, { postId, authorId }: Events['poll.ended']): Promise<void> {
  const { rows } = await raw<{ id: string }>`
    select account_id as id from poll_vote where post_id = ${postId}::bigint`.execute(change.sql)
  await addFor(change, [authorId, ...rows.map((row) => row.id)], 'poll', authorId, postId)
}

/** Who was reported and who reported; the latest is what stands, and nobody is named. */
async function notifyOfDecision(
  change: Change,
  { personId, reporterIds }: Events['report.decided'],
): Promise<void> {
  const told = [
    ...(personId === null ? [] : [{ type: 'decision', accountId: personId }]),
    ...reporterIds.map((accountId) => ({ type: 'report_handled', accountId })),
  ]
  for (const one of told) await renew(change, one)
}

/** Tells somebody something that nobody else did; the latest is what stands. */
async function renew(
  { sql, tell }: Change,
  { type, accountId }: { type: string; accountId: string },
): Promise<void> {
  const notificationId = newId()
  await raw`insert into notification (id, account_id, type, from_id) values (
      ${notificationId}::bigint, ${accountId}::bigint, ${type}, ${accountId}::bigint)
    on conflict (account_id, type, from_id, post_id, group_id) do update set id = excluded.id, created_at = excluded.created_at`.execute(
    sql,
  )
  await tell('notifications.written', { ids: [notificationId] })
  await tell('notification.added', { notificationId, accountId })
}

/** One statement for all. The same act twice notifies once; whoever has muted or blocked the person is not told. */
export async function add(
  change: Change,
  accountIds: string[],
  type: Kind,
  fromId: string,
  postId: string | null,
): Promise<void> {
  const others = accountIds.filter((accountId) => accountId !== fromId)
  if (others.length > 0) await addFor(change, others, type, fromId, postId)
}

export async function addFor(
  { sql, tell }: Change,
  accountIds: string[],
  type: Kind,
  fromId: string,
  postId: string | null,
  groupId: string | null = null,
): Promise<void> {
  const ids = accountIds.map(() => newId())
  const { rows } = await raw<{ notificationId: string; accountId: string; filtered: boolean }>`
    insert into notification (id, account_id, type, from_id, post_id, group_id, filtered)
    select id, account_id, ${type}, ${fromId}::bigint, ${postId}::bigint, ${groupId}::bigint, judged.word is not distinct from 'filter'
      from unnest(${arrayOf(ids)}, ${arrayOf(accountIds)}) as told(id, account_id)
      left join lateral ${verdict(type, fromId, postId)} judged(word) on true
    where judged.word is distinct from 'drop' and not exists (select from mute m where m.account_id = told.account_id and m.muted_id = ${fromId}::bigint and m.notifications)
      and not exists (select from block b where b.account_id = told.account_id and b.blocked_id = ${fromId}::bigint)
      and not exists (select from thread_mute t join post p on p.thread_id = t.thread_id
        where t.account_id = told.account_id and p.id = ${postId}::bigint)
    on conflict do nothing returning id as "notificationId", account_id as "accountId", filtered`.execute(sql)
  const told = rows.filter(({ filtered }) => !filtered)
  const written = told.map(({ notificationId }) => notificationId)
  for (let at = 0; at < written.length; at += TOLD)
    await tell('notifications.written', { ids: written.slice(at, at + TOLD) })
  for (const { notificationId, accountId } of told)
    await tell('notification.added', { notificationId, accountId })
}

const remove = (change: Change, type: Kind, fromId: string, postId: string): Promise<void> =>
  drop(change, raw`n.post_id = ${postId}::bigint and n.type = ${type} and n.from_id = ${fromId}::bigint`)
