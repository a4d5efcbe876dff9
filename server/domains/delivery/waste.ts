import { sql as raw } from 'kysely'
import type { StepChannel } from '#rules/plan/index.ts'
import type { Ground } from '../ground.ts'

/** Of one step: `sends` to people, by a place to each of its declared members, and `wasted`: of them, to whoever was done already. */
export type Waste = { step: number; channel: StepChannel; sends: number; wasted: number }

/**
 * What the steps of a plan sent in vain, as counted when each message left: on its own channel only to whoever was done after
 * it could be stopped, at a place to all of its members who were done by then. Exact: release it before it is shown.
 */
export async function readWaste({ db }: Pick<Ground, 'db'>, announcementId: string): Promise<Waste[]> {
  const { rows } =
    await raw<Waste>`select step, channel, sent_to as sends, sent_late as wasted from delivery_count
    where announcement_id = ${announcementId}::bigint and state = 'sent' and sent_to > 0 order by step, channel`.execute(
      db,
    )
  return rows
}
