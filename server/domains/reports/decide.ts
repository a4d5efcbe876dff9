import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import { type Change, DEADLOCKED } from '#server/platform/events/index.ts'
import type { RulingKind } from '#server/store/tables/reports.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { endAccessWithin, lockRoles } from '../people/index.ts'
import { hidePosts } from '../posts/index.ts'
import { addDecision } from './add-decision.ts'
import { reports } from './tables.ts'

export type Ruling = { by: string; reportId: string; kind: RulingKind; words: string }

type Open = { personId: string; postIds: string[] }

/**
 * Decides on a report, and on every open one about the same posts; a suspension on every open one about the person. Throws
 * Refusal `not_found`, also for one about oneself, `report_decided`, `nothing_to_hide`, and those of `endAccessWithin`.
 */
export async function decide({ events }: Ground, ruling: Ruling): Promise<void> {
  const { by, kind, words, reportId } = ruling
  await events.change(async (change) => {
    // First, as whoever suspends without a report does.
    if (kind === 'suspended') await lockRoles(change.sql)
    const { personId, postIds } = await holdOpen(change, ruling)
    const decisionId = await addDecision(change.sql, { personId, kind, words, by })
    const reporterIds = await close(change, ruling, { personId, postIds }, decisionId)
    await change.tell('report.decided', { personId: kind === 'dismissed' ? null : personId, reporterIds })
    if (kind === 'suspended') return endAccessWithin(change, by, personId, 'suspended')
    if (kind === 'hidden' && (await hidePosts(change, postIds)).length === 0)
      throw new Refusal('nothing_to_hide')
    await record(change.sql, { by, kind: DONE[kind], about: personId, facts: { report: reportId } })
  }, DEADLOCKED)
}

const DONE = { dismissed: 'report_dismissed', warned: 'person_warned', hidden: 'post_hidden' } as const

/** One after the other for one person. */
async function holdOpen({ sql }: Change, { by, reportId }: Ruling): Promise<Open> {
  const row = await reports(sql)
    .selectFrom('report')
    .select(['person_id', 'decision_id'])
    .where('id', '=', reportId)
    .where('person_id', '<>', by)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not_found')
  if (row.decision_id !== null) throw new Refusal('report_decided')
  const named = reports(sql).selectFrom('report_post').select('post_id').where('report_id', '=', reportId)
  return { personId: row.person_id, postIds: (await named.execute()).map((one) => one.post_id) }
}

/** Answers who reported. */
async function close(
  { sql }: Change,
  { reportId, kind }: Ruling,
  { personId }: Open,
  decisionId: string,
): Promise<string[]> {
  const { rows } = await raw<{ id: string }>`
    update report r set decision_id = ${decisionId}::bigint
    where r.person_id = ${personId}::bigint and r.decision_id is null and (r.id = ${reportId}::bigint or ${kind === 'suspended'}
      or exists (select from report_post mine join report_post theirs on theirs.post_id = mine.post_id
        where mine.report_id = ${reportId}::bigint and theirs.report_id = r.id))
    returning r.reporter_id as id`.execute(sql)
  return [...new Set(rows.map((row) => row.id))]
}

/** A note that moderators alone see. Throws Refusal `not_found`. */
export async function addNote({ events }: Ground, by: string, reportId: string, text: string): Promise<void> {
  await events.change(async ({ sql }) => {
    const row = await reports(sql)
      .selectFrom('report')
      .select('id')
      .where('id', '=', reportId)
      .where('person_id', '<>', by)
      .executeTakeFirst()
    if (row === undefined) throw new Refusal('not_found')
    await reports(sql)
      .insertInto('report_note')
      .values({ id: newId(), report_id: reportId, by_id: by, text })
      .execute()
  })
}
