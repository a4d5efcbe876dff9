import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Change } from '#server/platform/events/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import type { Mail } from '../mail/index.ts'
import { restoreAccessWithin } from '../people/index.ts'
import { showPosts } from '../posts/index.ts'
import { appealLetter } from './letter.ts'
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

/** To uphold an appeal takes the decision back. Throws Refusal `not_found` where none waits, or it is one's own. */
export async function answerAppeal({ events, clock }: Ground, given: Answer, post: Post): Promise<void> {
  const { by, decisionId, upheld, words } = given
  await events.change(async (change) => {
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
    if (row.kind === 'suspended' && post !== null)
      await tellByMail(change, post, row.person_id, { upheld, words, now: clock() })
    await change.tell('report.decided', { personId: row.person_id, reporterIds: [] })
    if (!upheld) return record(change.sql, { by, kind: 'appeal_refused', about: row.person_id })
    if (row.kind === 'suspended') return restoreAccessWithin(change, by, row.person_id)
    await showPosts(change, await stillHeldBy(change, decisionId))
    await record(change.sql, { by, kind: 'post_shown', about: row.person_id })
  })
}

async function tellByMail(
  change: Change,
  { mail, organisation, url }: NonNullable<Post>,
  personId: string,
  said: { upheld: boolean; words: string; now: Date },
): Promise<void> {
  const { rows } = await raw<{ email: string | null; languages: string[] }>`
    select email, languages from account where id = ${personId}::bigint`.execute(change.sql)
  const [person] = rows
  if (person?.email == null) return
  const language = person.languages[0]?.startsWith('de') ? 'de' : 'en'
  await mail.write(change, appealLetter({ to: person.email, language, organisation, url, ...said }))
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
