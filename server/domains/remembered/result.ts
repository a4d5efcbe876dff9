import { sql as raw } from 'kysely'
import { type Lift, lift } from '#rules/measures/lift.ts'
import { type Answers, type Remembered, remembered } from '#rules/measures/remembered.ts'
import type { Ground } from '../ground.ts'

export type Result = {
  words: string
  options: string[]
  correct: number
  asked: number
  closesAt: Date
  /** Null until 5 have answered. */
  remembered: Remembered | null
  /** Observational; null while a side has too few. */
  lift: Lift | null
}

/** Answers are shown anew when so many more came. */
const STEP = 5

type Count = { hadSeen: boolean; answer: 'right' | 'wrong' | 'unsure'; people: number }
type Row = Omit<Result, 'remembered' | 'lift'> & {
  id: string
  askedSeen: number
  addressed: number
  seen: number
  released: Count[] | null
}

/** What is remembered of an announcement, of what was released; null when nothing was asked about it. Nobody waits for its being worked out. */
export async function readResult(ground: Ground, announcementId: string): Promise<Result | null> {
  const found = await release(ground, announcementId)
  return found && present(found.row, found.counts)
}

function release({ events }: Ground, announcementId: string): Promise<{ row: Row; counts: Count[] } | null> {
  return events.change(async ({ sql }) => {
    const { rows } =
      await raw<Row>`select q.id, q.words, q.options, q.correct, q.asked, q.asked_seen as "askedSeen",
        q.closes_at as "closesAt", q.released, a.addressed,
        greatest(q.asked_seen, coalesce((select sum(people)::int from announcement_count c
          where c.announcement_id = a.id and c.channel = 'any' and c.kind = 'seen' and c.unit_id >= 0
            and c.hour <= q.made_at), 0)) as seen
      from question q join announcement a on a.id = q.announcement_id
      where q.announcement_id = ${announcementId}::bigint for update of q`.execute(sql)
    const [row] = rows
    if (row === undefined) return null
    const { rows: now } = await raw<Count>`select had_seen as "hadSeen", answer, people from answer_count
      where question_id = ${row.id}::bigint`.execute(sql)
    const before = row.released ?? []
    if (total(now) - total(before) < STEP) return { row, counts: before }
    await raw`update question set released = ${JSON.stringify(now)}::jsonb where id = ${row.id}::bigint`.execute(
      sql,
    )
    return { row, counts: now }
  })
}

const total = (counts: Count[]) => counts.reduce((sum, { people }) => sum + people, 0)

function present(row: Row, counts: Count[]): Result {
  const { words, options, correct, asked, closesAt } = row
  const of = (among: Count[], asked: number, population: number): Answers => {
    const said = (answer: Count['answer']) => total(among.filter((one) => one.answer === answer))
    const [right, wrong, unsure] = [said('right'), said('wrong'), said('unsure')]
    return { right, wrong, unsure, options: options.length, asked, population: Math.max(population, asked) }
  }
  const seen = of(
    counts.filter((one) => one.hadSeen),
    row.askedSeen,
    row.seen,
  )
  const unseen = of(
    counts.filter((one) => !one.hadSeen),
    asked - row.askedSeen,
    row.addressed - row.seen,
  )
  const enough = total(counts) >= STEP
  return {
    ...{ words, options, correct, asked, closesAt },
    remembered: enough ? remembered(of(counts, asked, row.addressed)) : null,
    lift: enough ? lift(seen, unseen) : null,
  }
}
