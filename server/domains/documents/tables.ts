import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { DocumentsTables } from '#server/store/tables/documents.ts'
import type { Tables } from '#server/store/tables/index.ts'

/** The tables of this domain, and no others. */
export const documents = (sql: Kysely<Tables>) => only<keyof DocumentsTables>(sql)
