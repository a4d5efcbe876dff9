import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { MailTables } from '#server/store/tables/mail.ts'

/** The tables of this domain, and no others. */
export const mails = (sql: Kysely<Tables>) => only<keyof MailTables>(sql)
