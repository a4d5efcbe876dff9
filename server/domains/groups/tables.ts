import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { GroupsTables } from '#server/store/tables/groups.ts'
import type { Tables } from '#server/store/tables/index.ts'

export const groups = (sql: Kysely<Tables>) => only<keyof GroupsTables | 'account'>(sql)
