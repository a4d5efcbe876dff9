import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { CardsTables } from '#server/store/tables/cards.ts'
import type { Tables } from '#server/store/tables/index.ts'

/** The tables of this domain, and no others. */
export const cards = (sql: Kysely<Tables>) => only<keyof CardsTables>(sql)
