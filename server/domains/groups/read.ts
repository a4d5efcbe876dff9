import { sql as raw } from 'kysely'
import { fold } from '#rules/text/fold.ts'
import { Refusal } from '#server/base/errors.ts'
import { anyOf } from '#server/store/any-of.ts'
import { type Page, readPage } from '#server/store/page.ts'
import type { Ground } from '../ground.ts'

export type GroupPart = 'organiser' | 'member'

/** A group as one reader stands to it. Name and description are for everybody, of closed ones too. */
export type Group = {
  id: string
  handle: string
  name: string
  description: string
  closed: boolean
  archived: boolean
  members: number
  createdAt: Date
  part: GroupPart | null
  asked: boolean
  invited: boolean
  /** Read once a day, not live. */
  daily: boolean
  /** How many wait to be let in; 0 for all but organisers. */
  waiting: number
}

const fields = (readerId: string) => raw`
  g.id::text as id, g.handle, g.name, g.description, g.closed, g.archived_at is not null as archived, g.members, g.created_at as "createdAt",
  case when m.organiser then 'organiser' when m.group_id is not null then 'member' end as part,
  m.daily_from is not null as daily,
  r.id is not null and r.invited_by is null as asked, r.invited_by is not null as invited,
  case when m.organiser then (
    select count(*)::int from group_request w where w.group_id = g.id and w.invited_by is null) else 0 end as waiting
  from "group" g left join group_member m on m.group_id = g.id and m.account_id = ${readerId}::bigint
    left join group_request r on r.group_id = g.id and r.account_id = ${readerId}::bigint`

export type GroupFilter = {
  q?: string | undefined
  mine: boolean
  archived: boolean
  member?: string | undefined
}

/** The latest made first. `mine`: those that I am in, have asked for or am invited to. */
export async function listGroups(
  { db }: Ground,
  readerId: string,
  { q = '', mine, archived }: GroupFilter,
  page: Page,
): Promise<Group[]> {
  const wanted = fold(q.trim()).replace(/[\\%_]/g, '\\$&')
  return readPage(
    db,
    page,
    raw`g.id`,
    raw`select ${fields(readerId)}
    where (g.archived_at is not null) = ${archived}::boolean
    ${mine ? raw`and (m.group_id is not null or r.id is not null)` : raw``}
    ${wanted === '' ? raw`` : raw`and g.folded like ${`%${wanted}%`}`}`,
  )
}

/** By id or by handle. Throws Refusal `not_found`. */
export async function readGroup(
  { db }: Pick<Ground, 'db'>,
  readerId: string,
  by: { id: string } | { handle: string },
): Promise<Group> {
  const { rows } = await raw<Group>`select ${fields(readerId)} where ${
    'id' in by ? raw`g.id = ${by.id}::bigint` : raw`g.handle = ${by.handle.toLowerCase()}`
  }`.execute(db)
  if (rows[0] === undefined) throw new Refusal('not_found')
  return rows[0]
}

/** Those of these that there are, in no order. */
export async function readGroups({ db }: Ground, readerId: string, ids: readonly string[]): Promise<Group[]> {
  if (ids.length === 0) return []
  return (await raw<Group>`select ${fields(readerId)} where g.id = ${anyOf(ids)}`.execute(db)).rows
}
