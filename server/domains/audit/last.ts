import type { AuditKind } from '#contract/product/audit.ts'
import type { Ground } from '../ground.ts'
import { audit } from './tables.ts'

/** When it was done last; null for never. */
export async function lastOf({ db }: Pick<Ground, 'db'>, kind: AuditKind): Promise<Date | null> {
  const row = await audit(db)
    .selectFrom('audit_entry')
    .select('at')
    .where('kind', '=', kind)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}
