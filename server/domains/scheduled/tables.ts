import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { ScheduledTables } from '#server/store/tables/scheduled.ts'

export const scheduled = (sql: Kysely<Tables>) => only<keyof ScheduledTables | 'account' | 'group'>(sql)
