import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { AnnouncementsTables } from '#server/store/tables/announcements.ts'
import type { Tables } from '#server/store/tables/index.ts'

export const announcements = (sql: Kysely<Tables>) =>
  only<keyof AnnouncementsTables | 'account' | 'group' | 'group_member' | 'medium'>(sql)
