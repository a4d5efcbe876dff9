import { sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'

export type Marker = { name: 'home' | 'notifications'; lastReadId: string; version: number; updatedAt: Date }

/** Where the reader stopped in each timeline. */
export async function readMarkers({ db }: Pick<Ground, 'db'>, accountId: string): Promise<Marker[]> {
  const { rows } = await raw<Marker>`
    select name, last_read_id as "lastReadId", version, updated_at as "updatedAt" from marker where account_id = ${accountId}`.execute(
    db,
  )
  return rows
}

/** Never moves back: a slow request of another device does not undo a later one. */
export async function moveMarker(
  { db }: Ground,
  accountId: string,
  name: Marker['name'],
  lastReadId: string,
): Promise<void> {
  await raw`
    insert into marker (account_id, name, last_read_id) values (${accountId}, ${name}, ${lastReadId})
    on conflict (account_id, name) do update set last_read_id = excluded.last_read_id, version = marker.version + 1, updated_at = now()
    where marker.last_read_id < excluded.last_read_id`.execute(db)
}
