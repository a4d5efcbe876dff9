import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { ListsTables } from '#server/store/tables/lists.ts'

export const lists = (sql: Kysely<Tables>) => only<keyof ListsTables | 'account'>(sql)
