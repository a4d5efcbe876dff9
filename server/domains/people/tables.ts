import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { PeopleTables } from '#server/store/tables/people.ts'

/** The tables of this domain, and no others. */
export const people = (sql: Kysely<Tables>) => only<keyof PeopleTables>(sql)
