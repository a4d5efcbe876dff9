import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { AppsTables } from '#server/store/tables/apps.ts'
import type { Tables } from '#server/store/tables/index.ts'

/** The tables of this domain, and those of the people who let apps in. */
export const apps = (sql: Kysely<Tables>) => only<keyof AppsTables | 'account' | 'session'>(sql)
