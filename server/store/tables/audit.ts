/** Only ever added to; a trigger of the database refuses the rest. */
export type AuditEntryTable = {
  /** Without gaps. */
  number: string
  at: Date
  by_id: string | null
  kind: string
  about_id: string | null
  /** JSON, kept as the text that was hashed. */
  facts: string
  hash: Buffer
}

/** One row: the number and hash of the last entry. Whoever adds an entry holds it to the end of the transaction. */
export type AuditHeadTable = { number: string; hash: Buffer }

export type AuditTables = { audit_entry: AuditEntryTable; audit_head: AuditHeadTable }
