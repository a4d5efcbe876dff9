import type { AuditKind } from '#contract/product/audit.ts'
import type { Ground } from '../ground.ts'
import { audit } from './tables.ts'

/** When it was done last, to this person where one is given; null for never. */
export async function lastOf(
  { db }: Pick<Ground, 'db'>,
  kind: AuditKind,
  about?: string,
): Promise<Date | null> {
  let query = audit(db).selectFrom('audit_entry').select('at').where('kind', '=', kind)
  if (about !== undefined) query = query.where('about_id', '=', about)
  const row = await query.orderBy('number', 'desc').limit(1).executeTakeFirst()
  return row?.at ?? null
}
