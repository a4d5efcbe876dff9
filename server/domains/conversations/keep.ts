import { type RawBuilder, sql as raw } from 'kysely'
import type { Change, EventBus } from '#server/platform/events/index.ts'
import { heardBy } from '../mutes/index.ts'
import { visibleToWhom } from '../posts/index.ts'

/** Keeps a row for each person and thread, in the transaction of what changes it. A post to anybody else costs nothing here. */
export function keepConversations(events: EventBus): void {
  events.within('post.published', async (change, { postId, direct }) => {
    if (direct) await add(change, postId)
  })
  for (const name of ['post.deleted', 'post.hidden'] as const)
    events.within(name, async (change, { postId, visibility }) => {
      if (visibility === 'direct') await settleThread(change, postId, name === 'post.deleted' ? postId : null)
    })
  events.within('post.shown', (change, { postId }) => settleThread(change, postId, null))
  for (const name of ['mute.added', 'mute.removed', 'block.added', 'block.removed'] as const)
    events.within(name, (change, { accountId }) => settleAll(change, accountId))
  for (const name of ['talk.muted', 'talk.unmuted'] as const)
    events.within(name, (change, { accountId }) => settleAll(change, accountId))
}

/**
 * Whoever writes has read what stands there. In the order of the accounts, as two who write in one thread at once wait for one
 * another. Nothing moves up in the list of those who do not want to hear its author.
 */
async function add({ sql, tell }: Change, postId: string): Promise<void> {
  const { rows } = await raw<{ accountId: string; threadId: string }>`
    insert into conversation as c (account_id, thread_id, last_post_id, read_id)
    select who.id, p.thread_id, p.id, case who.id when p.author_id then p.id else 0 end
    from post p cross join lateral (
      select p.author_id as id union select m.account_id from post_mention m where m.post_id = p.id) who
    where p.id = ${postId}::bigint order by who.id
    on conflict (account_id, thread_id) do update set last_post_id = greatest(c.last_post_id, excluded.last_post_id),
      read_id = greatest(c.read_id, excluded.read_id)
    where excluded.read_id > 0 or (${heardBy(raw`c.account_id`, raw`excluded.last_post_id`)} and not exists (
      select from unwanted u join post p on p.author_id = u.author_id
      where u.account_id = c.account_id and p.id = excluded.last_post_id))
    returning c.account_id::text as "accountId", c.thread_id::text as "threadId"`.execute(sql)
  const [first] = rows
  if (first === undefined) return
  await tell('conversation.changed', {
    accountIds: rows.map((row) => row.accountId),
    threadId: first.threadId,
  })
}

/** Of a thread in which a post comes or goes. `goneId`: a post that is still there, and will not be. */
async function settleThread({ sql, tell }: Change, postId: string, goneId: string | null): Promise<void> {
  const threadId = raw`(select thread_id from post where id = ${postId}::bigint and visibility = 'direct')`
  const { rows } = await raw<{ accountId: string; threadId: string }>`
    ${settle(raw`c.thread_id = ${threadId}`, goneId)}
    select account_id::text as "accountId", thread_id::text as "threadId" from conversation where thread_id = ${threadId}`.execute(
    sql,
  )
  if (rows[0] === undefined) return
  const accountIds = rows.map((row) => row.accountId)
  await tell('conversation.changed', { accountIds, threadId: rows[0].threadId })
}

async function settleAll({ sql, tell }: Change, accountId: string): Promise<void> {
  const { rows } = await raw`${settle(raw`c.account_id = ${accountId}::bigint`, null)}
    select from conversation where account_id = ${accountId}::bigint limit 1`.execute(sql)
  if (rows.length > 0) await tell('conversation.changed', { accountIds: [accountId], threadId: null })
}

/** Puts each where its newest post belongs. One that has none now stays where it is: it is not shown, and may have one again. */
const settle = (which: RawBuilder<unknown>, goneId: string | null): RawBuilder<unknown> => raw`
  with stands as (
    select c.account_id, c.thread_id, s.id from conversation c cross join lateral (
      select p.id from post p where p.thread_id = c.thread_id and p.visibility = 'direct' and p.id is distinct from ${goneId}::bigint
        and ${visibleToWhom(raw`c.account_id`)} and (p.author_id = c.account_id or (${heardBy(raw`c.account_id`, raw`p.id`)}
          and not exists (select from unwanted u where u.account_id = c.account_id and u.author_id = p.author_id)))
      order by p.id desc limit 1) s
    where ${which}),
  moved as (
    update conversation c set last_post_id = n.id from stands n
    where c.account_id = n.account_id and c.thread_id = n.thread_id and c.last_post_id <> n.id)`
