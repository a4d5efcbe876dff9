import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { type Change, DEADLOCKED } from '#server/platform/events/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import type { Mail } from '../mail/index.ts'
import { liftSuspension, lockRoles } from '../people/index.ts'
import { showPosts } from '../posts/index.ts'
import { appealLetter } from './letter.ts'
import { readSuspension } from './suspension.ts'
import { reports } from './tables.ts'

/** Once, by the person whom it concerns. Throws Refusal `not_found` or `appealed_already`. */
export async function appeal(
  { events, clock }: Ground,
  personId: string,
  decisionId: string,
  text: string,
): Promise<void> {
  await events.change(async ({ sql }) => {
    const row = await reports(sql)
      .selectFrom('decision')
      .select('appealed_at')
      .where('id', '=', decisionId)
      .where('person_id', '=', personId)
      .where('kind', '<>', 'dismissed')
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) throw new Refusal('not_found')
    if (row.appealed_at !== null) throw new Refusal('appealed_already')
    await reports(sql)
      .updateTable('decision')
      .set({ appeal: text, appealed_at: clock() })
      .where('id', '=', decisionId)
      .execute()
  })
}

export type Answer = { by: string; decisionId: string; upheld: boolean; words: string }
/** How somebody suspended is told; null where no mail is set up. */
export type Post = { mail: Mail; organisation: string; url: string } | null

/** What it did to their access; null where the decision was not about that, or the appeal is refused. */
export type Restored = { restored: boolean | null }

/**
 * To uphold an appeal takes the decision back, and with it the access that this decision alone holds back: not that of somebody who
 * has left, or is suspended by another meanwhile. Throws Refusal `not_found` where none waits, or it is one's own.
 */
export function answerAppeal({ events, clock }: Ground, given: Answer, post: Post): Promise<Restored> {
  const { by, decisionId, upheld, words } = given
  return events.change(async (change) => {
    // Before the decision is looked at: nobody takes or gives access between that and what follows from it.
    await lockRoles(change.sql)
    const inForce = await isInForce(change, decisionId)
    const row = await reports(change.sql)
      .updateTable('decision')
      .set({ upheld, answer: words, answered_at: clock() })
      .where('id', '=', decisionId)
      .where('person_id', '<>', by)
      .where('appealed_at', 'is not', null)
      .where('answered_at', 'is', null)
      .returning(['person_id', 'kind'])
      .executeTakeFirst()
    if (row === undefined) throw new Refusal('not_found')
    const { person_id: about, kind } = row
    await change.tell('report.decided', { personId: about, reporterIds: [] })
    const restored = upheld && kind === 'suspended' ? inForce && (await restore(change, by, about)) : null
    if (kind === 'suspended' && post !== null)
      await tellByMail(change, post, about, {
        upheld,
        restored: restored === true,
        said: words !== '',
        now: clock(),
      })
    if (!upheld) await record(change.sql, { by, kind: 'appeal_refused', about })
    else if (kind === 'hidden') {
      await showPosts(change, await stillHeldBy(change, decisionId))
      await record(change.sql, { by, kind: 'post_shown', about })
    } else if (restored === false || kind !== 'suspended')
      await record(change.sql, { by, kind: 'appeal_upheld', about })
    return { restored }
  }, DEADLOCKED)
}

/** Whether this is what the person is suspended by. */
async function isInForce({ sql }: Change, decisionId: string): Promise<boolean> {
  const row = await reports(sql)
    .selectFrom('decision')
    .select('person_id')
    .where('id', '=', decisionId)
    .executeTakeFirst()
  return row !== undefined && (await readSuspension({ db: sql }, row.person_id))?.id === decisionId
}

/** Unless an earlier decision, which stands, is behind the one that is taken back. */
async function restore(change: Change, by: string, personId: string): Promise<boolean> {
  const behind = await readSuspension({ db: change.sql }, personId)
  return behind === null && liftSuspension(change, by, personId)
}

async function tellByMail(
  change: Change,
  { mail, organisation, url }: NonNullable<Post>,
  personId: string,
  outcome: { upheld: boolean; restored: boolean; said: boolean; now: Date },
): Promise<void> {
  const { rows } = await raw<{ email: string | null; languages: string[] }>`
    select email, languages from account where id = ${personId}::bigint`.execute(change.sql)
  const [person] = rows
  if (person?.email == null) return
  const language = person.languages[0]?.startsWith('de') ? 'de' : 'en'
  await mail.write(change, appealLetter({ to: person.email, language, organisation, url, ...outcome }))
}

/** The posts of this decision, without those that another decision hides, which stands. */
async function stillHeldBy({ sql }: Change, decisionId: string): Promise<string[]> {
  const { rows } = await raw<{ id: string }>`
    select distinct x.post_id as id from report r join report_post x on x.report_id = r.id where r.decision_id = ${decisionId}::bigint
      and not exists (select from report_post y join report o on o.id = y.report_id join decision d on d.id = o.decision_id
        where y.post_id = x.post_id and d.id <> ${decisionId}::bigint and d.kind = 'hidden' and d.upheld is not true)`.execute(
    sql,
  )
  return rows.map((row) => row.id)
}
