import { type QueryExecutorProvider, sql as raw } from 'kysely'
import type { AuditKind } from '#contract/product/audit.ts'
import { hashOf } from './hash.ts'

export type Act = {
  /** Null for whoever runs a command on the server. */
  by: string | null
  kind: AuditKind
  about?: string | null
  /** Words and numbers of ours; never what somebody wrote. */
  facts?: Record<string, string | number | string[]>
}

/**
 * Adds an entry within the transaction of the act: both are written, or neither. The next one waits for the end of this
 * transaction, so call it last.
 */
export async function record(
  sql: QueryExecutorProvider,
  { by, kind, about = null, facts = {} }: Act,
): Promise<void> {
  const { rows } = await raw<{ number: string; before: Buffer; at: Date }>`
    update audit_head set number = number + 1
    returning number, hash as before, date_trunc('milliseconds', clock_timestamp()) as at`.execute(sql)
  const [head] = rows
  if (head === undefined) throw new Error('The audit log has lost its head.')
  const entry = {
    number: head.number,
    at: head.at,
    by_id: by,
    kind,
    about_id: about,
    facts: JSON.stringify(facts),
  }
  const hash = hashOf(head.before, entry)
  await raw`
    with added as (
      insert into audit_entry (number, at, by_id, kind, about_id, facts, hash) values (${entry.number}::bigint,
        ${entry.at}::timestamptz, ${by}::bigint, ${kind}, ${about}::bigint, ${entry.facts}, ${hash}) returning hash)
    update audit_head set hash = added.hash from added`.execute(sql)
}
