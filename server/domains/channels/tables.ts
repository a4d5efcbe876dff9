import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { ChannelsTables } from '#server/store/tables/channels.ts'
import type { Tables } from '#server/store/tables/index.ts'

export const channels = (sql: Kysely<Tables>) =>
  only<keyof ChannelsTables | 'account' | 'announcement' | 'organisation'>(sql)
