import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import { arrayOf } from '#server/store/any-of.ts'
import type { ReportTable } from '#server/store/tables/reports.ts'
import type { Ground } from '../ground.ts'
import { seenOf } from '../posts/index.ts'
import { readRuleBook } from '../rules/index.ts'
import { reports } from './tables.ts'

export type NewReport = {
  reporterId: string
  personId: string
  postIds: readonly string[]
  category: ReportTable['category']
  comment: string
  /** Rules in force that were broken. */
  ruleIds: readonly string[]
}

/**
 * Tells moderators of a person or of posts that the reporter can see. Answers the id; that of the open one when the same was
 * reported before. Throws Refusal `not_found`, for a rule too, or `report_self`.
 */
export async function report({ events }: Ground, wanted: NewReport): Promise<string> {
  const { reporterId, personId } = wanted
  if (reporterId === personId) throw new Refusal('report_self')
  const postIds = [...new Set(wanted.postIds)]
  return events.change(async ({ sql }) => {
    const seen = await seenOf(sql, reporterId, personId, postIds)
    if (seen.length < postIds.length) throw new Refusal('not_found')
    // The same person who presses twice waits, and finds the first.
    await raw`select pg_advisory_xact_lock(${reporterId}::bigint)`.execute(sql)
    const { rows } = await raw<{ id: string }>`
      select r.id from report r where r.reporter_id = ${reporterId}::bigint and r.person_id = ${personId}::bigint and r.decision_id is null
        and array(select post_id from report_post where report_id = r.id order by 1) = array(select unnest(${arrayOf(seen)}) order by 1)
      limit 1`.execute(sql)
    if (rows[0] !== undefined) return rows[0].id
    const id = newId()
    const { category, comment } = wanted
    const rule_ids = [...new Set(wanted.ruleIds)]
    const inForce = new Set((await readRuleBook({ db: sql })).rules.map((rule) => rule.id))
    if (rule_ids.some((one) => !inForce.has(one))) throw new Refusal('not_found')
    await reports(sql)
      .insertInto('report')
      .values({ id, reporter_id: reporterId, person_id: personId, category, comment, rule_ids })
      .execute()
    if (seen.length > 0)
      await reports(sql)
        .insertInto('report_post')
        .values(seen.map((post_id) => ({ report_id: id, post_id })))
        .execute()
    return id
  })
}
