import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { DigestsTables } from '#server/store/tables/digests.ts'
import type { Tables } from '#server/store/tables/index.ts'

/** The tables of this domain, and where a mail goes and when. */
export const digests = (sql: Kysely<Tables>) =>
  only<keyof DigestsTables | 'account' | 'marker' | 'daily'>(sql)
