import { CompiledQuery, sql as raw } from 'kysely'
import { createGather, createIntern } from '#server/platform/cache/index.ts'
import type { Reach } from '#server/platform/events/index.ts'
import { type Page, readPage } from '#server/store/page.ts'
import type { Ground } from '../ground.ts'
import type { HomeEntry } from './why.ts'

/** One row for each reader, as text: to take 60 values out of 20 rows would cost more than to find them. */
const NEWEST = `
  select r.place::text || ' ' || coalesce((
    select string_agg(post_id || ' ' || why || ' ' || coalesce(hashtag_id, 0), ',')
    from (select * from home_entry where account_id = r.account_id order by post_id desc limit r.most) e), '') as list
  from unnest((select $1::bigint[]), (select $2::int[])) with ordinality r(account_id, most, place)`

const REACHED = `
  select e.why, e.hashtag_id as "hashtagId", array_agg(e.account_id::text) as "accountIds"
  from post p cross join lateral (
    select p.author_id as id
    union select follower_id from follow where followee_id = p.author_id
    union select account_id from post_mention where post_id = p.id
    union select account_id from group_member where group_id = p.group_id
    union select h.account_id from post_hashtag t join hashtag_follow h using (hashtag_id) where t.post_id = p.id) reach
  join home_entry e on e.account_id = reach.id and e.post_id = p.id
  where p.id = $1::bigint group by e.why, e.hashtag_id`

/** Home entries as the database has them. */
export function createEntries({ db }: Ground) {
  const gather = createGather(async (wanted: string[]): Promise<Map<string, readonly HomeEntry[]>> => {
    const pairs = wanted.map((key) => key.split(' '))
    const values = [pairs.map(([id]) => id), pairs.map(([, most]) => most)]
    const { rows } = await db.executeQuery<{ list: string }>(CompiledQuery.raw(NEWEST, values))
    return new Map(
      rows.map(({ list }) => {
        const space = list.indexOf(' ')
        return [wanted[Number(list.slice(0, space)) - 1] ?? '', sameList(list.slice(space + 1))]
      }),
    )
  })

  return {
    /** The newest, each time from the database. Readers who ask in the same moment share one query. */
    async newest(accountId: string, most: number): Promise<readonly HomeEntry[]> {
      const key = `${accountId} ${most}`
      return (await gather(key).found).get(key) ?? []
    },

    page: (accountId: string, page: Page): Promise<HomeEntry[]> =>
      readPage(
        db,
        page,
        raw`post_id`,
        raw`select post_id as "postId", why, hashtag_id as "hashtagId" from home_entry where account_id = ${accountId}::bigint`,
      ),

    /** Everybody whom a post has reached: few of them read at the moment, but to ask for those would cost more. */
    async reachedBy(postId: string): Promise<Reach[]> {
      return (await db.executeQuery<Reach>(CompiledQuery.raw(REACHED, [postId]))).rows
    },
  }
}

/** The same post for the same reason stands in many homes: one entry serves them all. */
export const sameEntry = createIntern(100_000, (item: string): HomeEntry => {
  const [postId = '', why, hashtagId = '0'] = item.split(' ')
  return { postId, why: Number(why), hashtagId: hashtagId === '0' ? null : hashtagId }
})

/** Most who read again find the list as it was: what the database says is compared, not taken apart again. Not to be changed. */
const sameList = createIntern(2_000, parse)

function parse(list: string): readonly HomeEntry[] {
  if (list === '') return []
  return list.split(',').map(sameEntry)
}
