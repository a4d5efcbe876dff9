import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { AnnouncementsTables } from '#server/store/tables/announcements.ts'
import type { FiguresTables } from '#server/store/tables/figures.ts'
import type { Tables } from '#server/store/tables/index.ts'

export const figures = (sql: Kysely<Tables>) =>
  only<keyof FiguresTables | keyof AnnouncementsTables | 'account'>(sql)
