import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Ground } from '../ground.ts'

/** A question as whoever is asked has it: not which option is right. */
export type Question = {
  id: string
  announcementId: string
  words: string
  options: string[]
  closesAt: Date
}

/** What I am asked and have not answered; 10 at most. */
export async function listMine({ db, clock }: Pick<Ground, 'db' | 'clock'>, me: string): Promise<Question[]> {
  const { rows } = await raw<Question>`select q.id, q.announcement_id as "announcementId", q.words, q.options,
      q.closes_at as "closesAt"
    from asked k join question q on q.id = k.question_id join announcement a on a.id = q.announcement_id
    where k.account_id = ${me}::bigint and not k.settled and q.closes_at > ${clock()}::timestamptz
      and a.state <> 'withdrawn'
    order by k.asked_at, q.id limit 10`.execute(db)
  return rows
}

type Said = {
  id: string
  accountId: string
  /** Place of the option, from 0; null: don't know. */
  option: number | null
}

/**
 * Counts an answer. It is kept that this person has answered, and apart from it that one more answered so: nowhere who
 * answered what. Throws Refusal `not_found` for whoever is not asked, has answered, or is too late.
 */
export async function answer({ events, clock }: Ground, { id, accountId, option }: Said): Promise<void> {
  await events.change(async ({ sql }) => {
    const { rows } = await raw<{ hadSeen: boolean; correct: number; count: number }>`
      update asked k set settled = true, look_at = null from question q join announcement a on a.id = q.announcement_id
      where k.question_id = ${id}::bigint and k.account_id = ${accountId}::bigint and not k.settled
        and q.id = k.question_id and q.closes_at > ${clock()}::timestamptz and a.state <> 'withdrawn'
      returning k.had_seen as "hadSeen", q.correct, cardinality(q.options) as count`.execute(sql)
    const [asked] = rows
    if (asked === undefined || (option !== null && option >= asked.count)) throw new Refusal('not_found')
    const said = option === null ? 'unsure' : option === asked.correct ? 'right' : 'wrong'
    await raw`insert into answer_count as c (question_id, had_seen, answer, people)
      values (${id}::bigint, ${asked.hadSeen}, ${said}, 1)
      on conflict (question_id, had_seen, answer) do update set people = c.people + 1`.execute(sql)
  })
}
