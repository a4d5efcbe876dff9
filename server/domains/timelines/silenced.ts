import { type RawBuilder, sql as raw } from 'kysely'
import type { EventBus, Events } from '#server/platform/events/index.ts'
import { BACKFILL } from './backfill.ts'
import { refill } from './refill.ts'
import { why } from './why.ts'

/** What is muted by its thread or a hashtag goes from the home at once, and the latest of it comes back when it is not any longer. */
export function keepOutSilenced(events: EventBus): void {
  events.within('talk.muted', async ({ sql }, facts) => {
    await raw`
      delete from home_entry e using post p where e.account_id = ${facts.accountId}::bigint and e.why <> ${why.own}::int2
        and p.id = e.post_id and coalesce(p.boost_of_id, p.id) in (${postsOf(facts)})`.execute(sql)
  })
  events.within('talk.unmuted', async ({ sql }, facts) => {
    const { rows } = await raw<{ id: string }>`
      select id::text as id from post where id in (${postsOf(facts)}) and deleted_at is null order by id desc limit ${BACKFILL}`.execute(
      sql,
    )
    await refill(
      sql,
      facts.accountId,
      rows.map((row) => row.id),
    )
  })
}

const postsOf = ({ talk, id }: Events['talk.muted']): RawBuilder<unknown> =>
  talk === 'thread'
    ? raw`select id from post where thread_id = ${id}::bigint`
    : raw`select post_id from post_hashtag where hashtag_id = ${id}::bigint`
