import { type RawBuilder, sql as raw } from 'kysely'
import type { Change, EventBus } from '#server/platform/events/index.ts'
import { heardBy } from '../mutes/index.ts'
import { visibleToWhom } from '../posts/index.ts'

/** Keeps a row for each person and thread, in the transaction of what changes it. A post to anybody else costs nothing here. */
export function keepConversations(events: EventBus): void {
  events.within('post.published', async (change, { postId, direct }) => {
    if (direct) await add(change, postId)
  })
  events.within('post.deleted', async (change, { postId, visibility }) => {
    if (visibility === 'direct') await settlePost(change, postId, postId)
  })
  events.within('post.hidden', async (change, { postId, visibility }) => {
    if (visibility === 'direct') await settlePost(change, postId, null)
  })
  events.within('post.shown', (change, { postId }) => settlePost(change, postId, null))
  for (const name of ['mute.added', 'mute.removed', 'block.added', 'block.removed'] as const)
    events.within(name, (change, { accountId }) => settleAll(change, accountId))
  for (const name of ['talk.muted', 'talk.unmuted'] as const)
    events.within(name, (change, { accountId }) => settleAll(change, accountId))
}

/** Who a post `p` is of and to. */
const CONCERNED = raw`select p.author_id as id union select m.account_id from post_mention m where m.post_id = p.id`

/**
 * Whoever answers has read as far as what they answer, and all of it if that was the newest. In the order of the accounts, as two who
 * write in one thread at once wait for one another. Nothing moves up in the list of those who do not want to hear its author.
 */
async function add({ sql, tell }: Change, postId: string): Promise<void> {
  const { rows } = await raw<Row>`
    insert into conversation as c (account_id, thread_id, last_post_id, read_id)
    select who.id, p.thread_id, p.id, case who.id when p.author_id then p.id else 0 end
    from post p cross join lateral (${CONCERNED}) who
    where p.id = ${postId}::bigint order by who.id
    on conflict (account_id, thread_id) do update set last_post_id = greatest(c.last_post_id, excluded.last_post_id),
      read_id = case when c.last_post_id <= greatest(c.read_id, (select p.in_reply_to_id from post p where p.id = excluded.last_post_id))
        then greatest(c.read_id, excluded.read_id) else c.read_id end
    where excluded.read_id > 0 or (${heardBy(raw`c.account_id`, raw`excluded.last_post_id`)} and not exists (
      select from unwanted u join post p on p.author_id = u.author_id
      where u.account_id = c.account_id and p.id = excluded.last_post_id))
    returning account_id::text as "accountId", thread_id::text as "threadId"`.execute(sql)
  await tellOf(tell, rows)
}

type Row = { accountId: string; threadId: string }

/** For those whom a post that comes or goes concerns, and nobody else of its thread. `goneId`: it is still there, and will not be. */
async function settlePost({ sql, tell }: Change, postId: string, goneId: string | null): Promise<void> {
  const which = raw`(c.account_id, c.thread_id) in (select who.id, p.thread_id from post p cross join lateral (${CONCERNED}) who
    where p.id = ${postId}::bigint and p.visibility = 'direct')`
  await tellOf(tell, await settle(sql, which, goneId))
}

async function settleAll({ sql, tell }: Change, accountId: string): Promise<void> {
  const rows = await settle(sql, raw`c.account_id = ${accountId}::bigint`, null)
  if (rows.length > 0) await tell('conversation.changed', { accountIds: [accountId], threadId: null })
}

async function tellOf(tell: Change['tell'], rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const accountIds = rows.map((row) => row.accountId)
  await tell('conversation.changed', { accountIds, threadId: first.threadId })
}

/**
 * Puts each where its newest post belongs, and answers them. They are held first, so that what is written meanwhile is seen. One that has
 * none now stays where it is: it is not shown, and may have one again; so does one whose newest is of somebody suspended.
 */
async function settle(sql: Change['sql'], which: RawBuilder<unknown>, goneId: string | null): Promise<Row[]> {
  const { rows } = await raw<Row>`
    select c.account_id::text as "accountId", c.thread_id::text as "threadId" from conversation c
    where ${which} order by c.account_id, c.thread_id for update`.execute(sql)
  if (rows.length === 0) return rows
  await raw`
    with stands as (
      select c.account_id, c.thread_id, s.id from conversation c cross join lateral (
        select p.id from post p where p.thread_id = c.thread_id and p.visibility = 'direct' and p.id is distinct from ${goneId}::bigint
          and ${visibleToWhom(raw`c.account_id`)} and (p.author_id = c.account_id or (${heardBy(raw`c.account_id`, raw`p.id`)}
            and not exists (select from unwanted u where u.account_id = c.account_id and u.author_id = p.author_id)))
        order by p.id desc limit 1) s
      where ${which})
    update conversation c set last_post_id = n.id from stands n
    where c.account_id = n.account_id and c.thread_id = n.thread_id and c.last_post_id <> n.id
      and not exists (select from post p join account a on a.id = p.author_id
        where p.id = c.last_post_id and a.state = 'suspended')`.execute(sql)
  return rows
}
