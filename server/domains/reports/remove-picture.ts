import { Refusal } from '#server/base/errors.ts'
import { DEADLOCKED } from '#server/platform/events/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { dropPicture, type PictureKind, stateOf } from '../people/index.ts'
import { addDecision } from './add-decision.ts'

export type Removal = { by: string; accountId: string; which: PictureKind; words: string }

/**
 * Takes a picture off somebody's profile, with or without a report: a decision like any other, which its person reads and may appeal
 * against. Only they can put it there again, for nothing of it is kept. Throws Refusal `not_found`, also for oneself, or `no_picture`.
 */
export function removePictureOf({ events }: Ground, { by, accountId, which, words }: Removal): Promise<void> {
  return events.change(async (change) => {
    if (by === accountId || (await stateOf(change.sql, accountId)) === null) throw new Refusal('not_found')
    if (!(await dropPicture(change, accountId, which))) throw new Refusal('no_picture')
    await addDecision(change.sql, { personId: accountId, kind: `${which}_removed`, words, by })
    await change.tell('report.decided', { personId: accountId, reporterIds: [] })
    await record(change.sql, { by, kind: `${which}_removed`, about: accountId })
  }, DEADLOCKED)
}
