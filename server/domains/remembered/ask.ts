import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { reachable } from '../announcements/index.ts'
import type { Ground } from '../ground.ts'

export type Wish = {
  announcementId: string
  words: string
  options: string[]
  /** Place of the right one, from 0. */
  correct: number
  /** People to ask; everybody where there are fewer. */
  people: number
}

/** A question is open for so long, and nobody is asked another one in that time. */
const FORTNIGHT_DAYS = 14

/**
 * Asks a random sample of all who are addressed, reached or not, and still here, but for whoever was asked something within a fortnight.
 * Answers its id. Throws Refusal `not_found`, `announcement_not_standing`, or `conflict` when one was asked already.
 */
export function ask({ events, clock }: Ground, wish: Wish): Promise<string> {
  return events.change(async ({ sql }) => {
    const { rows } = await raw<{ state: string; asked: boolean }>`select a.state,
        exists (select from question q where q.announcement_id = a.id) as asked
      from announcement a where a.id = ${wish.announcementId}::bigint for no key update`.execute(sql)
    const [found] = rows
    if (found === undefined) throw new Refusal('not_found')
    if (found.state !== 'published') throw new Refusal('announcement_not_standing')
    if (found.asked) throw new Refusal('conflict')
    const id = newId()
    const now = clock()
    await raw`insert into question (id, announcement_id, words, options, correct, made_at, closes_at)
      values (${id}::bigint, ${wish.announcementId}::bigint, ${wish.words}, ${wish.options}::text[], ${wish.correct},
        ${now}::timestamptz, ${now}::timestamptz + make_interval(days => ${FORTNIGHT_DAYS}))`.execute(sql)
    await draw(sql, id, wish, now)
    return id
  })
}

async function draw(sql: Kysely<Tables>, id: string, wish: Wish, now: Date): Promise<void> {
  // Two questions at once would both draw somebody whom neither sees asked yet.
  await raw`select pg_advisory_xact_lock(hashtext('asked'))`.execute(sql)
  await raw`
    with drawn as (
      select d.account_id, d.seen_at is not null as had_seen from addressee d
        join account a on a.id = d.account_id and ${reachable}
      where d.announcement_id = ${wish.announcementId}::bigint and not d.joined and not exists (
        select from asked k where k.account_id = d.account_id
          and k.asked_at > ${now}::timestamptz - make_interval(days => ${FORTNIGHT_DAYS}))
      order by random() limit ${wish.people}),
    kept as (insert into asked (question_id, account_id, asked_at, had_seen, look_at)
      select ${id}::bigint, account_id, date_trunc('hour', ${now}::timestamptz), had_seen, ${now}::timestamptz from drawn returning had_seen)
    update question set (asked, asked_seen) =
      (select count(*)::int, (count(*) filter (where had_seen))::int from kept) where id = ${id}::bigint`.execute(
    sql,
  )
}
