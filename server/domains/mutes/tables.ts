import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { MutesTables } from '#server/store/tables/mutes.ts'

export const mutes = (sql: Kysely<Tables>) => only<keyof MutesTables>(sql)
