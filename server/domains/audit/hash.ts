import { hash } from 'node:crypto'
import type { AuditEntryTable } from '#server/store/tables/audit.ts'

/** SHA-256 over the hash before it and everything that the entry says, in a form that reads one way only. */
export function hashOf(before: Buffer, entry: Omit<AuditEntryTable, 'hash'>): Buffer {
  const { number, at, by_id, kind, about_id, facts } = entry
  const said = JSON.stringify([
    before.toString('hex'),
    number,
    at.toISOString(),
    by_id,
    kind,
    about_id,
    facts,
  ])
  return hash('sha256', said, 'buffer')
}
