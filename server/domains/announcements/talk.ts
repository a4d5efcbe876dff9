import { type Kysely, type RawBuilder, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { type Change, DEADLOCKED } from '#server/platform/events/index.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'
import { requireWriter } from '../groups/index.ts'
import { checkNew, publishWithin, visibleTo, visibleToWhom } from '../posts/index.ts'
import { announcements } from './tables.ts'
import { lockWritten } from './written.ts'

/** The words of a post of its own, and in which group of its author it stands; null for everybody. */
export type TalkWish = { text: string; groupId: string | null }

/** A post, and how many answers it has. */
export type Talk = { id: string; handle: string; replies: number }

/** Where people talk about the announcement `a` of the query around it, for who may see that post. */
export const talkJson = (reader: RawBuilder<unknown>): RawBuilder<Talk | null> => raw<Talk | null>`(
  select json_build_object('id', p.id::text, 'handle', w.handle, 'replies', coalesce(c.replies, 0))
  from post p join account w on w.id = p.author_id left join post_count c on c.post_id = p.id
  where p.id = a.talk_post_id and ${visibleToWhom(reader)})`

/** Null for what is not there and for what the reader may not see alike. */
export async function readTalk(
  { db }: Pick<Ground, 'db'>,
  readerId: string,
  id: string,
): Promise<Talk | null> {
  const { rows } = await raw<{ talk: Talk | null }>`
    select ${talkJson(raw`${readerId}::bigint`)} as talk from announcement a where a.id = ${id}::bigint`.execute(
    db,
  )
  return rows[0]?.talk ?? null
}

const toPost = (authorId: string, { text, groupId }: TalkWish, language: string | null, limit: number) => ({
  ...{ authorId, text, groupId, language, limit },
  ...(groupId === null && { visibility: 'company' as const }),
})

/** Throws as for any post with these words, in that place. */
export async function checkTalk(
  sql: Kysely<Tables>,
  authorId: string,
  wish: TalkWish,
  limit: number,
): Promise<void> {
  checkNew(toPost(authorId, wish, null, limit))
  if (wish.groupId !== null) await requireWriter(sql, wish.groupId, authorId)
}

type Opened = { id: string; authorId: string; language: string }

/**
 * The post of one that is being published, in the same transaction. What may not be posted any more, in a group that its author
 * has left, keeps nothing from being announced.
 */
export async function openTalkWithin(
  change: Change,
  ground: Pick<Ground, 'clock'>,
  { id, authorId, language }: Opened,
  wish: TalkWish,
): Promise<void> {
  const { sql } = change
  await raw`savepoint talk`.execute(sql)
  try {
    // Its length was checked when it was accepted.
    const post = toPost(authorId, wish, language, Number.MAX_SAFE_INTEGER)
    await keep(change, id, await publishWithin(change, ground, post))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await raw`rollback to savepoint talk`.execute(sql)
  }
}

async function keep({ sql }: Change, id: string, postId: string): Promise<void> {
  await announcements(sql)
    .updateTable('announcement')
    .set({ talk_post_id: postId, talk: null })
    .where('id', '=', id)
    .execute()
}

type Wanted = { id: string; by: string; wish: TalkWish; limit: number }

/**
 * A post to talk about one that stands. Throws Refusal `not_found`, `announcement_not_standing`, `talk_open` where there is one,
 * or as for any post.
 */
export function openTalk(ground: Ground, { id, by, wish, limit }: Wanted): Promise<void> {
  return ground.events.change(async (change) => {
    const written = await lockWritten(change.sql, id)
    if (written.state !== 'published') throw new Refusal('announcement_not_standing')
    const { rows } =
      await raw`select from post where id = ${written.talk_post_id}::bigint and deleted_at is null`.execute(
        change.sql,
      )
    if (rows.length > 0) throw new Refusal('talk_open')
    await keep(change, id, await publishWithin(change, ground, toPost(by, wish, written.language, limit)))
  }, DEADLOCKED)
}

/** What a post talks about, for who is addressed by it or wrote it. */
export type About = { id: string; withdrawn: boolean; mine: 'addressed' | 'written' }

/** Null for a post that talks about nothing, and an announcement that is not theirs, alike. Throws Refusal `not_found` for a post that they may not see. */
export async function aboutPost(
  { db }: Pick<Ground, 'db'>,
  readerId: string,
  postId: string,
): Promise<About | null> {
  const { rows } = await raw<About & { told: boolean }>`
    select a.id, a.state = 'withdrawn' as withdrawn, case when d.account_id is null then 'written' else 'addressed' end as mine,
      d.account_id is not null or a.author_id = ${readerId}::bigint as told
    from post p left join announcement a on a.talk_post_id = p.id and a.state in ('published', 'withdrawn', 'expired')
    left join addressee d on d.announcement_id = a.id and d.account_id = ${readerId}::bigint
    where p.id = ${postId}::bigint and ${visibleTo(readerId)}`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Refusal('not_found')
  const { told, ...about } = found
  return told ? about : null
}
