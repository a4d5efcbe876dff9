import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { ReportsTables } from '#server/store/tables/reports.ts'

export const reports = (sql: Kysely<Tables>) => only<keyof ReportsTables>(sql)
