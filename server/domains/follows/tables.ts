import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { FollowsTables } from '#server/store/tables/follows.ts'
import type { Tables } from '#server/store/tables/index.ts'

/** The tables of this domain, with the accounts and their counts that following touches. */
export const follows = (sql: Kysely<Tables>) => only<keyof FollowsTables | 'account' | 'account_count'>(sql)
