import { type RawBuilder, sql as raw } from 'kysely'
import { type Page, readPage } from '#server/store/page.ts'
import type { Ground } from '../ground.ts'

/** `key` is what the list is paged by. */
export type Muted = { id: string; key: string; until: Date | null }

/** Latest first. */
export function listMutes({ db }: Ground, accountId: string, page: Page): Promise<Muted[]> {
  return list(db, raw`muted_id::text as id, id::text as key, until from mute`, accountId, page)
}

export function listBlocks({ db }: Ground, accountId: string, page: Page): Promise<Muted[]> {
  return list(db, raw`blocked_id::text as id, id::text as key, null as until from block`, accountId, page)
}

const list = (db: Ground['db'], what: RawBuilder<unknown>, accountId: string, page: Page): Promise<Muted[]> =>
  readPage(db, page, raw`m.id`, raw`select ${what} as m where m.account_id = ${accountId}::bigint`)
