import { type RawBuilder, sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'

/** `key` is what the list is paged by. */
export type Muted = { id: string; key: string; until: Date | null }

type KeyPage = {
  max_id?: string | undefined
  since_id?: string | undefined
  min_id?: string | undefined
  limit: number
}

/** Latest first. */
export function listMutes({ db }: Ground, accountId: string, page: KeyPage): Promise<Muted[]> {
  return list(db, raw`muted_id::text as id, id::text as key, until from mute`, accountId, page)
}

export function listBlocks({ db }: Ground, accountId: string, page: KeyPage): Promise<Muted[]> {
  return list(db, raw`blocked_id::text as id, id::text as key, null as until from block`, accountId, page)
}

async function list(
  db: Ground['db'],
  what: RawBuilder<unknown>,
  accountId: string,
  page: KeyPage,
): Promise<Muted[]> {
  const upwards = page.min_id !== undefined
  const { rows } = await raw<Muted>`
    select ${what} as m where m.account_id = ${accountId}::bigint
    ${page.max_id === undefined ? raw`` : raw`and m.id < ${page.max_id}::bigint`}
    ${page.since_id === undefined ? raw`` : raw`and m.id > ${page.since_id}::bigint`}
    ${page.min_id === undefined ? raw`` : raw`and m.id > ${page.min_id}::bigint`}
    order by m.id ${upwards ? raw`asc` : raw`desc`} limit ${page.limit}`.execute(db)
  return upwards ? rows.reverse() : rows
}
