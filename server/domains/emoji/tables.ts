import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { EmojiTables } from '#server/store/tables/emoji.ts'
import type { Tables } from '#server/store/tables/index.ts'

/** The table of this domain, and no others. */
export const emoji = (sql: Kysely<Tables>) => only<keyof EmojiTables>(sql)
