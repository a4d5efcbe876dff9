import { sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'
import { type Decision, decisions } from './read.ts'

/**
 * The decision by which somebody is suspended now; null where they are not. One from before their access was given back, or they
 * left, is not it.
 */
export async function readSuspension(
  { db }: Pick<Ground, 'db'>,
  personId: string,
): Promise<(Decision & { ruleIds: string[] }) | null> {
  const { rows } = await raw<Decision & { ruleIds: string[] }>`
    select found.*, array(select distinct unnest(r.rule_ids)::text from report r where r.decision_id = found.id) as "ruleIds" from (
      ${decisions} where d.person_id = ${personId}::bigint and d.kind = 'suspended' and d.upheld is not true
        and not exists (select from audit_entry e where e.about_id = d.person_id and e.kind in ('access_restored', 'access_left') and e.at > d.created_at)
      order by d.id desc limit 1) found`.execute(db)
  return rows[0] ?? null
}
