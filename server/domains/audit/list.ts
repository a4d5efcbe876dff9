import { sql as raw } from 'kysely'
import type { AuditKind } from '#contract/product/audit.ts'
import { newestFirst, order, type Page, within } from '#server/store/page.ts'
import type { Ground } from '../ground.ts'
import { audit } from './tables.ts'

export type AuditPage = Page & {
  kind?: AuditKind | undefined
  /** Who did it, or to whom it was done. */
  personId?: string | undefined
}

export type Entry = {
  number: string
  at: Date
  kind: AuditKind
  by_id: string | null
  about_id: string | null
  facts: Record<string, string | number | string[]>
}

/** Latest first; `min_id` takes those immediately after it. */
export async function listAudit({ db }: Pick<Ground, 'db'>, page: AuditPage): Promise<Entry[]> {
  const { personId } = page
  let query = audit(db).selectFrom('audit_entry').selectAll()
  if (page.kind !== undefined) query = query.where('kind', '=', page.kind)
  if (personId !== undefined)
    query = query.where((b) => b.or([b('by_id', '=', personId), b('about_id', '=', personId)]))
  const rows = await query
    .where(within(page, raw`number`))
    .orderBy('number', order(page))
    .limit(page.limit)
    .execute()
  return newestFirst(page, rows).map((row) => ({
    ...row,
    kind: row.kind as AuditKind,
    facts: JSON.parse(row.facts),
  }))
}
