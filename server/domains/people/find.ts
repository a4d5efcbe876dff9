import { sql as raw } from 'kysely'
import { fold } from '#rules/text/fold.ts'
import type { Ground } from '../ground.ts'
import { people } from './tables.ts'
import { beginsName, beginsNameOrWork } from './words.ts'

/** The id behind a handle, with or without @, or null. */
export async function findByHandle({ db }: Ground, handle: string): Promise<string | null> {
  const row = await people(db)
    .selectFrom('account')
    .select('id')
    .where('handle', '=', handle.toLowerCase().replace(/^@/, ''))
    .executeTakeFirst()
  return row?.id ?? null
}

/** Ids by handle, for those that exist. */
export async function findHandles(
  { db }: Pick<Ground, 'db'>,
  handles: string[],
): Promise<Map<string, string>> {
  if (handles.length === 0) return new Map()
  const rows = await people(db)
    .selectFrom('account')
    .select(['id', 'handle'])
    .where('handle', '=', (b) => b.fn.any(b.val(handles)))
    .execute()
  return new Map(rows.map((row) => [row.handle, row.id]))
}

export type Wanted = {
  q: string
  team?: string | undefined
  role?: string | undefined
  gone?: boolean | undefined
}

export type DirectoryPage = { ids: string[]; next: string | null }

/**
 * The directory by name. `after` is the id that ended the page before. Each word has to begin a word of the name,
 * the handle, or where somebody works and as what. `gone`: those without access too.
 */
export async function listPeople(
  { db }: Ground,
  wanted: Wanted & { after?: string | undefined; limit: number },
): Promise<DirectoryPage> {
  let found = among(db, wanted).select(['id', 'name'])
  // First whom the words name, then in order of names: else the whole directory is gone through by name until enough are met.
  if (wanted.q.trim() !== '') found = found.offset(0)
  let query = people(db).selectFrom(found.as('found'))
  if (wanted.after !== undefined) {
    const last = people(db).selectFrom('account').where('id', '=', wanted.after)
    query = query.where((b) =>
      b(
        b.refTuple(b.fn<string>('lower', ['name']), 'id'),
        '>',
        last.select((c) => [c.fn<string>('lower', ['name']).as('name'), 'id']).$asTuple('name', 'id'),
      ),
    )
  }
  const rows = await query
    .select('id')
    .orderBy((b) => b.fn('lower', ['name']))
    .orderBy('id')
    .limit(wanted.limit + 1)
    .execute()
  const ids = rows.slice(0, wanted.limit).map((row) => row.id)
  return { ids, next: rows.length > wanted.limit ? (ids.at(-1) ?? null) : null }
}

/** How many people such a list has in all its pages. */
export async function countPeople({ db }: Ground, wanted: Wanted): Promise<number> {
  const { total } = await among(db, wanted)
    .select((b) => b.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}

function among(db: Ground['db'], { q, team, role, gone }: Wanted) {
  let query = people(db).selectFrom('account')
  if (!gone) query = query.where('state', 'in', ['invited', 'active'])
  for (const begun of beginsNameOrWork(q)) query = query.where(begun)
  if (role !== undefined)
    query = query.where((b) =>
      b.exists(
        b
          .selectFrom('account_role')
          .select('role_id')
          .whereRef('account_id', '=', 'account.id')
          .where('role_id', '=', role),
      ),
    )
  return team === undefined ? query : query.where('team', '=', team)
}

/** People whose handle or a word of whose name begins so; exact handles first, then the most followed. */
export async function searchPeople(
  { db }: Ground,
  q: string,
  limit: number,
  { offset = 0, followedBy }: { offset?: number; followedBy?: string | undefined } = {},
): Promise<string[]> {
  const name = fold(q.replace(/^@/, '')).trim()
  const wanted = beginsName(name)
  if (wanted.length === 0) return []
  let query = people(db)
    .selectFrom('account')
    .leftJoin('account_count', 'account_count.account_id', 'account.id')
    .where('state', 'in', ['invited', 'active'])
  for (const begun of wanted) query = query.where(begun)
  if (followedBy !== undefined)
    query = query.where(raw<boolean>`exists (select from follow f
      where f.follower_id = ${followedBy}::bigint and f.followee_id = account.id)`)
  const rows = await query
    .select('id')
    .orderBy((b) => b('handle', '=', name), 'desc')
    .orderBy((b) => b.fn.coalesce('followers', b.lit(0)), 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map((row) => row.id)
}

/** Profiles that may be suggested, by the day of the latest post that counts, or by when they came. */
export async function listDiscoverable(
  { db }: Ground,
  { order, offset, limit }: { order: 'active' | 'new'; offset: number; limit: number },
): Promise<string[]> {
  let query = people(db)
    .selectFrom('account')
    .leftJoin('account_count', 'account_count.account_id', 'account.id')
    .where('state', 'in', ['invited', 'active'])
    .where('discoverable', '=', true)
  if (order === 'active') query = query.orderBy('last_post_on', (by) => by.desc().nullsLast())
  const rows = await query.select('id').orderBy('id', 'desc').limit(limit).offset(offset).execute()
  return rows.map((row) => row.id)
}

/** Of everybody, whoever may see them. */
export async function countPosts({ db }: Ground): Promise<number> {
  const row = await people(db)
    .selectFrom('account_count')
    .select((b) => b.fn.sum<string | null>('posts').as('n'))
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}
