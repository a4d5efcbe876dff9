import { type RawBuilder, sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'

export type Stance = { muting: boolean; mutingNotifications: boolean; blocking: boolean; blockedBy: boolean }

/** What is read of a stance in a query where `stanceOf` is joined. */
export const stance = raw`m.muted_id is not null as muting, coalesce(m.notifications, false) as "mutingNotifications",
  b.blocked_id is not null as blocking, t.account_id is not null as "blockedBy"`

/** Joined to a table of people named `o`. */
export const stanceOf = (viewerId: string): RawBuilder<unknown> => raw`
  left join mute m on m.account_id = ${viewerId}::bigint and m.muted_id = o.id
  left join block b on b.account_id = ${viewerId}::bigint and b.blocked_id = o.id
  left join block t on t.account_id = o.id and t.blocked_id = ${viewerId}::bigint`

/** Whom of these the viewer mutes or blocks, and who blocks the viewer: one query for all. Those without any are left out. */
export async function readStances(
  db: Ground['db'],
  viewerId: string,
  ids: readonly string[],
): Promise<Map<string, Stance>> {
  if (ids.length === 0) return new Map()
  const { rows } = await raw<Stance & { id: string }>`
    select o.id::text as id, ${stance} from unnest(${ids}::bigint[]) as o(id) ${stanceOf(viewerId)}
    where m.muted_id is not null or b.blocked_id is not null or t.account_id is not null`.execute(db)
  return new Map(rows.map(({ id, ...stance }) => [id, stance]))
}
