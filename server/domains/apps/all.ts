import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Change } from '#server/platform/events/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { apps } from './tables.ts'

const MOST = 500
const AT_ONCE = 100
/** Fewer people than this are not counted out: who they are could be guessed. */
const CELL = 5

/** All apps that say the same of themselves, as one. */
export type AppKind = {
  mark: Buffer
  name: string
  website: string | null
  redirectUris: string[]
  listed: boolean
  /** Null for some, but fewer than five. */
  people: number | null
  usedOn: string | null
}

/** Apps that somebody has wanted to let in, or that are on the list; by name. */
export async function listApps({ db, clock }: Ground): Promise<AppKind[]> {
  const { rows } = await raw<AppKind & { people: number }>`
    with used as (
      select a.mark, min(a.name) as name, min(a.website) as website, max(a.used_on)::text as used_on,
        (array_agg(to_jsonb(a.redirect_uris) order by a.id desc))[1] as redirect_uris
      from app a where a.used_on is not null group by a.mark),
    held as (
      select a.mark, count(distinct s.account_id)::int as people
      from session s join app a on a.id = s.app_id where s.expires_at > ${clock()} group by a.mark)
    select mark, coalesce(used.name, l.name) as name, coalesce(used.website, l.website) as website,
      coalesce(used.redirect_uris, to_jsonb(l.redirect_uris)) as "redirectUris", l.mark is not null as listed,
      coalesce(held.people, 0) as people, used.used_on as "usedOn"
    from used full join app_listed l using (mark) left join held using (mark)
    order by lower(coalesce(used.name, l.name)), mark limit ${MOST}`.execute(db)
  return rows.map((row) => ({ ...row, people: row.people > 0 && row.people < CELL ? null : row.people }))
}

/** Only apps of the list from now on, or any. What was let in before stays until it is ended. */
export function setPolicy({ events }: Ground, by: string, onlyListed: boolean): Promise<void> {
  return events.change(async ({ sql }) => {
    await apps(sql)
      .insertInto('app_policy')
      .values({ id: 1, only_listed: onlyListed })
      .onConflict((one) => one.column('id').doUpdateSet({ only_listed: onlyListed }))
      .execute()
    await record(sql, { by, kind: onlyListed ? 'apps_limited' : 'apps_opened' })
  })
}

/** Throws Refusal `not_found` for a kind of app that has not registered. */
export function setListed({ events }: Ground, by: string, mark: Buffer, listed: boolean): Promise<void> {
  return events.change(async ({ sql }) => {
    const own = apps(sql)
    const app = await own
      .selectFrom('app')
      .select(['mark', 'name', 'website', 'redirect_uris'])
      .where('mark', '=', mark)
      .orderBy('id', 'desc')
      .executeTakeFirst()
    const before = await own
      .deleteFrom('app_listed')
      .where('mark', '=', mark)
      .returning('name')
      .executeTakeFirst()
    const name = app?.name ?? before?.name
    if (name === undefined || (listed && app === undefined)) throw new Refusal('not_found')
    if (listed && app !== undefined)
      await own
        .insertInto('app_listed')
        .values({ ...app, created_at: new Date() })
        .execute()
    await record(sql, { by, kind: listed ? 'app_listed' : 'app_unlisted', facts: { app: name } })
  })
}

/** Ends what people let in: of apps that say the same of themselves, or of all. Answers of how many. */
export function endAll({ events }: Ground, by: string, mark: Buffer | null): Promise<number> {
  return events.change(async (change) => {
    const name = mark === null ? null : await readName(change, mark)
    const ended = await endSessions(change, mark)
    for (let at = 0; at < ended.length; at += AT_ONCE)
      await change.tell('authorisations.ended', { ended: ended.slice(at, at + AT_ONCE) })
    const facts = { ...(name !== null && { app: name }), ended: ended.length }
    await record(change.sql, { by, kind: 'apps_ended', facts })
    return ended.length
  })
}

async function readName({ sql }: Change, mark: Buffer): Promise<string> {
  const row = await apps(sql).selectFrom('app').select('name').where('mark', '=', mark).executeTakeFirst()
  if (row === undefined) throw new Refusal('not_found')
  return row.name
}

async function endSessions({ sql }: Change, mark: Buffer | null) {
  const own = apps(sql)
  const which = own
    .selectFrom('app')
    .select('id')
    .$if(mark !== null, (query) => query.where('mark', '=', mark ?? Buffer.alloc(0)))
  // Codes first: this waits for those that are being exchanged, and then ends what came of them.
  await own.deleteFrom('app_code').where('app_id', 'in', which).execute()
  await own.deleteFrom('app_token').where('app_id', 'in', which).execute()
  return own
    .deleteFrom('session')
    .where('app_id', 'in', which)
    .returning(['account_id as accountId', 'id as sessionId'])
    .execute()
}
