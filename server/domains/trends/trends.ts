import { sql as raw } from 'kysely'
import { idAt } from '#server/base/ids.ts'
import { createRecall } from '#server/platform/cache/index.ts'
import { endsAll } from '#server/platform/events/index.ts'
import type { Ground } from '../ground.ts'
import { type DayOfUse, isShown } from '../posts/index.ts'

export type TrendingHashtag = { id: string; name: string }
export type TrendingLink = { postId: string; cardId: string; days: DayOfUse[] }

export type Trends = ReturnType<typeof createTrends>

const DAYS = 7
const DAY_MS = 86_400_000
/** Of each kind that are looked at; apps ask for 20. */
const MOST = 100
/** What one person alone does is no trend. */
const PEOPLE = 2
/** Counted over the whole company: once for all readers, and again after this long. */
const RECALL_MS = 300_000

/**
 * What many write and like in posts to everyone, in the last seven days. Apps ask for it; nothing of ours is ordered by it. Counted is
 * how many people, so that one who posts much weighs no more than one who posts once.
 */
export function createTrends({ db, clock, events }: Ground) {
  const since = () => idAt(new Date(clock().getTime() - DAYS * DAY_MS), 0)
  const open = raw`p.visibility = 'company' and not p.quiet and p.boost_of_id is null and ${isShown}`

  const hashtags = createRecall(RECALL_MS, async () => {
    const { rows } = await raw<TrendingHashtag>`
      select h.id::text as id, h.name from post_hashtag t join post p on p.id = t.post_id join hashtag h on h.id = t.hashtag_id
      where t.post_id > ${since()}::bigint and ${open}
      group by h.id, h.name having count(distinct p.author_id) >= ${PEOPLE}
      order by count(distinct p.author_id) desc, count(*) desc, h.name limit ${MOST}`.execute(db)
    return rows
  })

  /** By favourites and boosts, which count twice for they carry it on; each person has one of either. */
  const posts = createRecall(RECALL_MS, async () => {
    const { rows } = await raw<{ id: string }>`
      select p.id::text as id from post p join post_count c on c.post_id = p.id
      where p.id > ${since()}::bigint and ${open} and p.in_reply_to_id is null and c.favourites + c.boosts >= ${PEOPLE}
      order by c.favourites + 2 * c.boosts desc, p.id desc limit ${MOST}`.execute(db)
    return rows.map(({ id }) => id)
  })

  /** `postId`: a post to everyone that has the link. */
  const links = createRecall(RECALL_MS, async () => {
    const today = Math.floor(clock().getTime() / DAY_MS) * DAY_MS
    const { rows } = await raw<{
      cardId: string
      postId: string
      uses: { back: number; uses: number; authors: number }[]
    }>`
      with used as (
        select c.card_id, ${new Date(today).toISOString().slice(0, 10)}::date - (p.created_at at time zone 'UTC')::date as back,
          p.author_id, p.id from post_card c join post p on p.id = c.post_id join card k on k.id = c.card_id
        where c.post_id > ${since()}::bigint and ${open} and k.state = 'there'),
      most as (
        select card_id, max(id) as post_id, count(distinct author_id) as people, count(*) as n from used
        group by card_id having count(distinct author_id) >= ${PEOPLE}
        order by people desc, n desc, post_id desc limit ${MOST})
      select m.card_id::text as "cardId", m.post_id::text as "postId", (
        select json_agg(json_build_object('back', d.back, 'uses', d.uses, 'authors', d.authors)) from (
          select back, count(*)::int as uses, count(distinct author_id)::int as authors from used u
          where u.card_id = m.card_id group by back) d) as uses
      from most m order by m.people desc, m.n desc, m.post_id desc`.execute(db)
    return rows.map(({ cardId, postId, uses }): TrendingLink => {
      const days = Array.from({ length: DAYS }, (_, back) => {
        const { uses: n = 0, authors = 0 } = uses.find((one) => one.back === back) ?? {}
        return { day: new Date(today - back * DAY_MS), uses: n, authors }
      })
      return { cardId, postId, days }
    })
  })

  function forgetAll(): void {
    for (const one of [hashtags, posts, links]) one.forget()
  }
  // Hidden, of somebody suspended, or seen again: all are rare. What is written or deleted shows when it is counted next.
  for (const name of ['post.hidden', 'post.shown', 'directory.changed'] as const)
    events.after(name, forgetAll)
  events.after('access.ended', (ended) => {
    if (endsAll(ended)) forgetAll()
  })

  return { hashtags: hashtags.read, posts: posts.read, links: links.read, forgetAll }
}
