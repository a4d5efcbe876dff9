import type { Kysely } from 'kysely'
import { only } from '#server/store/database.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { PostsTables } from '#server/store/tables/posts.ts'

/** The tables of this domain, with what a post's audience depends on. */
export const posts = (sql: Kysely<Tables>) =>
  only<keyof PostsTables | 'account' | 'account_count' | 'follow' | 'group' | 'hashtag' | 'organisation'>(sql)
