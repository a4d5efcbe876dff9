import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { DraftsTables } from '#server/store/tables/drafts.ts'
import type { Tables } from '#server/store/tables/index.ts'

export const drafts = (sql: Kysely<Tables>) => only<keyof DraftsTables>(sql)
