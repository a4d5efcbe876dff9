import type { AuditKind } from '#contract/product/audit.ts'
import type { Ground } from '../ground.ts'
import { audit } from './tables.ts'

export type AuditPage = {
  kind?: AuditKind | undefined
  /** Who did it, or to whom it was done. */
  personId?: string | undefined
  max_id?: string | undefined
  since_id?: string | undefined
  min_id?: string | undefined
  limit: number
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
  if (page.max_id !== undefined) query = query.where('number', '<', page.max_id)
  if (page.since_id !== undefined) query = query.where('number', '>', page.since_id)
  if (page.min_id !== undefined) query = query.where('number', '>', page.min_id)
  const rows = await query
    .orderBy('number', page.min_id === undefined ? 'desc' : 'asc')
    .limit(page.limit)
    .execute()
  if (page.min_id !== undefined) rows.reverse()
  return rows.map((row) => ({ ...row, kind: row.kind as AuditKind, facts: JSON.parse(row.facts) }))
}
