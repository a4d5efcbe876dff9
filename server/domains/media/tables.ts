import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { MediaTables } from '#server/store/tables/media.ts'

/** The tables of this domain, and no others. */
export const media = (sql: Kysely<Tables>) => only<keyof MediaTables>(sql)
