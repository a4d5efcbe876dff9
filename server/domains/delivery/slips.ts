import { type Kysely, sql as raw } from 'kysely'
import { asksToConfirm, type Level } from '#rules/announcements/levels.ts'
import { arrayOf } from '#server/store/any-of.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { conditionSql, reachable, readCondition } from '../announcements/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { readHeld } from '../people/index.ts'
import { newCode, SLIP_SIGNS } from './codes.ts'
import type { ComposeParts } from './compose-parts.ts'
import { doneBy } from './members.ts'

/** For one member of a place. */
export type Slip = { name: string; link: string; code: string }

/** As many as a file has, how many members come after them, and after whom the next file begins. */
export type Slips = { slips: Slip[]; left: number; last: string | null }

const MOST_SLIPS = 100

type Parts = Pick<ComposeParts, 'links' | 'url'>
type Asked = { by: string; announcementId: string; placeId: string; after?: string | undefined }
type About = { condition: string; level: Level; duty: string }
type Member = { id: string; name: string; links: number; all: number }

/**
 * A slip for each declared member of a place who is addressed; none where the place has one for all. Whoever may read named lists
 * prints those alone who have not confirmed, where a duty is stated, and that is logged: to anybody else it would tell who has not.
 */
export function makeSlips({ events }: Ground, { links, url }: Parts, asked: Asked): Promise<Slips> {
  return events.change(async ({ sql }) => {
    const about = await readAbout(sql, asked)
    if (about === undefined) return NONE
    const named = await mayName(sql, asked, about)
    const members = await listMembers(sql, asked, about.condition, named)
    // That nobody is missing is about each of them, too.
    if (named)
      await record(sql, {
        by: asked.by,
        kind: 'named_list_read',
        facts: { announcement: asked.announcementId, people: members.length },
      })
    const [first] = members
    if (first === undefined) return NONE
    const codes = await codesOf(sql, asked.announcementId, members)
    const slips = members.map(({ id, name, links: generation }) => {
      const one = { announcementId: asked.announcementId, accountId: id, channel: 'slip' as const }
      return {
        ...{ name, code: codes.get(id) ?? '' },
        link: `${url()}/a/${links.make({ ...one, links: generation })}`,
      }
    })
    return { slips, left: first.all - members.length, last: members.at(-1)?.id ?? null }
  })
}

const NONE: Slips = { slips: [], left: 0, last: null }

async function readAbout(
  sql: Kysely<Tables>,
  { announcementId, placeId }: Asked,
): Promise<About | undefined> {
  const { rows } = await raw<About>`select p.condition, w.level, w.duty from place p, announcement w
    where p.id = ${placeId}::bigint and p.by_person and p.condition <> '' and w.id = ${announcementId}::bigint`.execute(
    sql,
  )
  return rows[0]
}

async function mayName(sql: Kysely<Tables>, { by }: Asked, { level, duty }: About): Promise<boolean> {
  return asksToConfirm(level) && duty !== '' && (await readHeld(sql, by)).has('read_named_lists')
}

async function listMembers(
  sql: Kysely<Tables>,
  { announcementId, after }: Asked,
  condition: string,
  open: boolean,
): Promise<Member[]> {
  const { rows } =
    await raw<Member>`select a.id, a.name, coalesce(c.links, 0) as links, count(*) over ()::int as all
    from addressee d join account a on a.id = d.account_id join announcement w on w.id = d.announcement_id
      left join contact_choice c on c.account_id = a.id
    where d.announcement_id = ${announcementId}::bigint and ${reachable} and (${conditionSql(readCondition(condition))})
      and (not ${open} or ${doneBy} is null)
      and ${after === undefined ? raw`true` : raw`(a.name, a.id) > (select l.name, l.id from account l where l.id = ${after}::bigint)`}
    order by a.name, a.id limit ${MOST_SLIPS}`.execute(sql)
  return rows
}

const MOST_TRIES = 5

/** Who prints again prints the same codes. */
async function codesOf(
  sql: Kysely<Tables>,
  announcementId: string,
  members: readonly Member[],
): Promise<Map<string, string>> {
  const ids = members.map(({ id }) => id)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const codes = ids.map(() => newCode(SLIP_SIGNS))
    // A code that somebody has already is passed over, and its person gets another.
    await raw`insert into slip_code (code, announcement_id, account_id)
      select code, ${announcementId}::bigint, id from unnest(${codes}::text[], ${arrayOf(ids)}) t(code, id)
      on conflict do nothing`.execute(sql)
    const { rows } = await raw<{ id: string; code: string }>`select account_id as id, code from slip_code
      where announcement_id = ${announcementId}::bigint and account_id = any(${arrayOf(ids)})`.execute(sql)
    if (rows.length === ids.length) return new Map(rows.map(({ id, code }) => [id, code]))
  }
  throw new Error('No code of a slip was free.')
}

/** The page that a typed code leads to; null for a code that nobody was given, or that was revoked. */
export async function openCode(
  { db }: Pick<Ground, 'db'>,
  { links, url }: Parts,
  typed: string,
): Promise<string | null> {
  const code = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const { rows } = await raw<{ announcementId: string; accountId: string; links: number }>`
    select s.announcement_id as "announcementId", s.account_id as "accountId", coalesce(c.links, 0) as links
    from slip_code s join account a on a.id = s.account_id and a.state in ('invited', 'active')
      left join contact_choice c on c.account_id = a.id where s.code = ${code}`.execute(db)
  const [found] = rows
  return found === undefined ? null : `${url()}/a/${links.make({ ...found, channel: 'slip' })}`
}
