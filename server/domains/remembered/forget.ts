import { sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'

/** As long as nobody may be asked again; a question is closed by then. */
const KEPT_DAYS = 15

/** Forgets who was asked, and whether they had seen it. Answers how many there were; what was counted stays. */
export async function forgetAsked({ db, clock }: Pick<Ground, 'db' | 'clock'>): Promise<number> {
  const { rows } = await raw<{ n: number }>`
    with gone as (delete from asked where asked_at < ${clock()}::timestamptz - make_interval(days => ${KEPT_DAYS})
      returning 1)
    select count(*)::int as n from gone`.execute(db)
  return rows[0]?.n ?? 0
}
