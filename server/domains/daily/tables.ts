import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { DailyTables } from '#server/store/tables/daily.ts'
import type { Tables } from '#server/store/tables/index.ts'

/** The tables of this domain, and where the day of its reader begins. */
export const daily = (sql: Kysely<Tables>) => only<keyof DailyTables | 'account'>(sql)
