import { sql as raw } from 'kysely'
import type { Log } from '#server/base/log.ts'
import { keepWorking } from '#server/platform/work/index.ts'
import type { Ground } from '../ground.ts'
import { recountQuotes } from './quote.ts'

const LOOK_MS = 3_000

/**
 * Of somebody who was suspended, or is so no longer, takes the next post by which they quote another, the newest first, and counts that
 * one anew. One in a transaction: nobody waits for longer than that, and it goes on where it was when a node dies. The lock waits for
 * what they are publishing at this moment (see `insertPost`). False when there is none.
 */
export function countOneQuoted({ events }: Pick<Ground, 'events'>): Promise<boolean> {
  return events.change(async (change) => {
    const { sql } = change
    const { rows } = await raw<{ id: string; before: string | null }>`
      select account_id as id, before from standing_change order by account_id limit 1 for update skip locked`.execute(
      sql,
    )
    const [person] = rows
    if (person === undefined) return false
    await raw`select pg_advisory_xact_lock(${person.id}::bigint)`.execute(sql)
    const found = await raw<{ id: string; quoted: string }>`
      select id, quote_of_id as quoted from post where author_id = ${person.id}::bigint and quote_of_id is not null
        and visibility = 'company' and (${person.before}::bigint is null or id < ${person.before}::bigint)
      order by id desc limit 1`.execute(sql)
    const [next] = found.rows
    if (next === undefined)
      await raw`delete from standing_change where account_id = ${person.id}::bigint`.execute(sql)
    else {
      await raw`update standing_change set before = ${next.id}::bigint where account_id = ${person.id}::bigint`.execute(
        sql,
      )
      await recountQuotes(change, [next.quoted])
    }
    return true
  })
}

/** Does so on every node, soon after. Answers how to stop. */
export function countStanding(ground: Ground, log: Log): () => Promise<void> {
  const failed = 'what somebody suspended quoted was not counted; it is tried again soon'
  const doOne = () => countOneQuoted(ground)
  const { wake, stop } = keepWorking({ doOne, every: LOOK_MS, log, failed })
  ground.events.after('organisation.changed', wake)
  return stop
}
