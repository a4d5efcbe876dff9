import { sql as raw } from 'kysely'
import type { Level } from '#rules/announcements/levels.ts'
import { Refusal } from '#server/base/errors.ts'
import { tokenHash } from '#server/platform/secrets/index.ts'
import { hourOf } from '../announcements/index.ts'
import type { Ground } from '../ground.ts'
import { channels } from './tables.ts'

/** What a place shows or prints of an announcement; all that other ways need beside it is delivery's. */
export type Posted = {
  /** Of the delivery: what a peer needs to know two tries for one comes from it. */
  id: string
  announcementId: string
  revision: number
  level: Level
  /** Of the texts; what a channel says around them is English or German. */
  language: string
  short: string
  full: string
  /** Who announces. */
  sender: string
  organisation: string
  /** A page of one person's own, or for all who come by. Opening it confirms nothing; its button does. */
  link: string
  /** What confirms by an answer, or on paper. */
  code?: string
  asks: 'nothing' | 'confirm'
  test?: true
}

export type Paper = {
  id: string
  placeId: string
  place: string
  channel: 'slip' | 'briefing'
  message: Posted
  createdAt: Date
  briefed: number | null
  /** A slip for each member. */
  byPerson: boolean
}

const SHOWN = 20

/**
 * A newer revision takes the place of an older one. Answers false where the place is no more, or the announcement does not stand:
 * a try may have been under way while it was withdrawn.
 */
export async function post(
  { db, clock }: Pick<Ground, 'db' | 'clock'>,
  placeId: string,
  message: Posted,
): Promise<boolean> {
  const { rows } = await raw<{ id: string }>`
    with place as (select id from place where id = ${placeId}::bigint and removed_at is null and channel <> 'chat' for share),
    standing as (select id from announcement where id = ${message.announcementId}::bigint and state = 'published' for share),
    gone as (delete from board using place, standing where board.place_id = place.id and announcement_id = standing.id
      and revision < ${message.revision} and briefed is null)
    insert into board (delivery_id, place_id, announcement_id, revision, message, created_at)
    select ${message.id}::bigint, place.id, standing.id, ${message.revision}, ${JSON.stringify(message)}::jsonb, ${clock()}::timestamptz
    from place, standing on conflict (delivery_id) do update set message = excluded.message
    returning place_id as id`.execute(db)
  return rows.length > 0
}

/** Whatever was withdrawn, has expired or was corrected stands nowhere any more. */
const stands = raw<boolean>`(a.state = 'published' and a.revision = b.revision)`

/** What a screen shows, newest first; null for an address that shows nothing. */
export async function readScreen(
  { db }: Pick<Ground, 'db'>,
  token: string,
): Promise<{ name: string; messages: Posted[] } | null> {
  const place = await channels(db)
    .selectFrom('place')
    .select(['id', 'name'])
    .where('token_hash', '=', tokenHash(token))
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (place === undefined) return null
  const { rows } = await raw<{ message: Posted }>`
    select b.message from board b join announcement a on a.id = b.announcement_id
    where b.place_id = ${place.id}::bigint and ${stands} order by b.delivery_id desc limit ${SHOWN}`.execute(
    db,
  )
  return { name: place.name, messages: rows.map((row) => row.message) }
}

const papers = (leaderId: string) => raw`
  select b.delivery_id as id, p.id as "placeId", p.name as place, p.channel, b.message, b.created_at as "createdAt", b.briefed,
    p.by_person as "byPerson"
  from board b join place p on p.id = b.place_id join announcement a on a.id = b.announcement_id
  where p.leader_id = ${leaderId}::bigint and p.removed_at is null and p.channel in ('slip', 'briefing') and ${stands}`

/** What somebody is to hand out or read out at the places that they lead, newest first. */
export async function listPapers({ db }: Pick<Ground, 'db'>, leaderId: string): Promise<Paper[]> {
  const { rows } = await raw<Paper>`${papers(leaderId)} order by b.delivery_id desc limit 100`.execute(db)
  return rows
}

/** How many of them nobody has been briefed with; stops counting at 100. */
export async function countPapers({ db }: Pick<Ground, 'db'>, leaderId: string): Promise<number> {
  const { rows } = await raw<{ n: number }>`
    select count(*)::int as n from (${papers(leaderId)} and b.briefed is null limit 100) waiting`.execute(db)
  return rows[0]?.n ?? 0
}

/** Throws Refusal `not_found`, for whoever does not lead the place too. */
export async function readPaper({ db }: Pick<Ground, 'db'>, leaderId: string, id: string): Promise<Paper> {
  const { rows } = await raw<Paper>`${papers(leaderId)} and b.delivery_id = ${id}::bigint`.execute(db)
  const [paper] = rows
  if (paper === undefined) throw new Refusal('not_found')
  return paper
}

/** How many people were there. It may be corrected. Throws Refusal `not_found`. */
export async function brief(ground: Ground, leaderId: string, id: string, people: number): Promise<Paper> {
  await readPaper(ground, leaderId, id)
  await channels(ground.db)
    .updateTable('board')
    .set({ briefed: people, briefed_by: leaderId, briefed_at: hourOf(ground.clock()) })
    .where('delivery_id', '=', id)
    .execute()
  return readPaper(ground, leaderId, id)
}
