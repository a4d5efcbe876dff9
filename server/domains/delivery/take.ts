import { sql as raw } from 'kysely'
import { MOST_TOGETHER, type StepChannel } from '#rules/plan/index.ts'
import { newId } from '#server/base/ids.ts'
import type { Ground } from '../ground.ts'

/** Longer than any carrier takes. Whoever dies holds what they took for so long. */
const LEASE = raw`interval '5 minutes'`
const GATHERED = 2_000

/**
 * Says of what is due which goes with which, once and for good: whoever tries a message again sends the same one. What waits for
 * the same person comes along although it is due a little later; an emergency goes alone, and so does a question. Answers how many.
 */
export function gatherDue({ events, clock }: Ground, channel: StepChannel): Promise<number> {
  return events.change(async ({ sql }) => {
    const now = clock()
    // Two nodes at once would make two digests of one.
    await raw`select pg_advisory_xact_lock(hashtext(${`deliveries ${channel}`}))`.execute(sql)
    const gathered = await raw`
      with due as materialized (select account_id, place_id from delivery
        where state = 'waiting' and channel = ${channel} and message_id is null and next_at <= ${now}::timestamptz
        order by urgent desc, next_at limit ${GATHERED}),
      ranked as (select d.id, d.urgent, d.account_id, d.question_id,
          (row_number() over (partition by d.account_id, d.urgent, d.question_id order by d.id) - 1) / ${MOST_TOGETHER}::int as bundle
        from delivery d where d.state = 'waiting' and d.channel = ${channel} and d.message_id is null
          and (d.account_id in (select account_id from due where account_id is not null)
            or (d.place_id is not null and d.next_at <= ${now}::timestamptz))),
      heads as (select id, case when urgent or account_id is null or question_id is not null then id
          else min(id) over (partition by account_id, urgent, bundle) end as head from ranked)
      update delivery d set message_id = heads.head, next_at = least(d.next_at, ${now}::timestamptz)
      from heads where heads.id = d.id`.execute(sql)
    return Number(gathered.numAffectedRows ?? 0)
  })
}

export type Taken = {
  lease: string
  messageId: string
  tries: number
  accountId: string | null
  placeId: string | null
  /** What is asked goes alone. */
  questionId: string | null
  ids: string[]
}

/** Takes the message that has waited longest, so that nobody else does; undefined when none is due. `urgent`: emergencies only. */
export async function takeMessage(
  { db, clock }: Ground,
  channel: StepChannel,
  urgent: boolean,
): Promise<Taken | undefined> {
  const lease = newId()
  const { rows } = await raw<Taken>`
    with head as (select d.message_id from delivery d where d.state = 'waiting' and d.channel = ${channel}
        and d.message_id is not null and ${urgent ? raw`d.urgent` : raw`true`} and d.next_at <= ${clock()}::timestamptz
        and (d.leased_until is null or d.leased_until <= clock_timestamp())
        and not exists (select from delivery e where e.message_id = d.message_id and e.state = 'waiting' and e.id < d.id)
      order by d.urgent desc, d.next_at, d.id limit 1 for no key update skip locked),
    taken as (update delivery d set lease = ${lease}::bigint, leased_until = clock_timestamp() + ${LEASE}, tries = tries + 1
      from head where d.message_id = head.message_id and d.state = 'waiting'
      returning d.id, d.message_id, d.tries, d.account_id, d.place_id, d.question_id)
    select ${lease}::text as lease, message_id as "messageId", max(tries)::int as tries, account_id as "accountId",
      place_id as "placeId", question_id as "questionId", array_agg(id::text order by id) as ids
    from taken group by message_id, account_id, place_id, question_id`.execute(db)
  return rows[0]
}
