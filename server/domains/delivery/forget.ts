import { sql as raw } from 'kysely'
import { forgetInBatches } from '../announcements/index.ts'
import type { Ground } from '../ground.ts'

type Parts = Pick<Ground, 'db' | 'clock'>

/** As long as it is known who was asked. */
const QUESTIONS_KEPT_DAYS = 15

/** Like receipts: what was sent where is nobody's business 30 days after an announcement has ended. Counts stay. */
export async function forgetDeliveries(ground: Parts): Promise<number> {
  const announced = await forgetInBatches(ground, async (before, limit) => {
    const gone = await raw`delete from delivery where id in (
      select d.id from announcement a join delivery d on d.announcement_id = a.id
      where a.ended_at <= ${before}::timestamptz limit ${limit})`.execute(ground.db)
    return Number(gone.numAffectedRows ?? 0)
  })
  return announced + (await forgetQuestions(ground)) + (await forgetCodes(ground))
}

async function forgetQuestions({ db, clock }: Parts): Promise<number> {
  const gone = await raw`delete from delivery d using question q where q.id = d.question_id
    and q.made_at < ${clock()}::timestamptz - make_interval(days => ${QUESTIONS_KEPT_DAYS})`.execute(db)
  return Number(gone.numAffectedRows ?? 0)
}

const forgetCodes = (ground: Parts): Promise<number> =>
  forgetInBatches(ground, async (before, limit) => {
    const gone = await raw`delete from slip_code where code in (
      select s.code from announcement a join slip_code s on s.announcement_id = a.id
      where a.ended_at <= ${before}::timestamptz limit ${limit})`.execute(ground.db)
    return Number(gone.numAffectedRows ?? 0)
  })
