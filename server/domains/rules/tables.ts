import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { RulesTables } from '#server/store/tables/rules.ts'

/** The tables of this domain, and no others. */
export const book = (sql: Kysely<Tables>) => only<keyof RulesTables>(sql)
