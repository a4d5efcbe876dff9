import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { AuditTables } from '#server/store/tables/audit.ts'
import type { Tables } from '#server/store/tables/index.ts'

export const audit = (sql: Kysely<Tables>) => only<keyof AuditTables>(sql)
