import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { FiltersTables } from '#server/store/tables/filters.ts'
import type { Tables } from '#server/store/tables/index.ts'

export const filters = (sql: Kysely<Tables>) => only<keyof FiltersTables>(sql)
