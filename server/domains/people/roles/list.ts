import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../../ground.ts'
import { people } from '../tables.ts'
import type { RoleFacts } from './held.ts'

export type Role = RoleFacts & { people: number }

/** At most as many as can be made. */
export const MOST_ROLES = 100

function facts(sql: Kysely<Tables>) {
  return people(sql)
    .selectFrom('role')
    .select(['role.id', 'role.built_in as builtIn', 'role.name', 'role.permissions'])
}

/** Built-in ones first. Everybody with access is an employee. */
export function listRoles({ db }: Pick<Ground, 'db'>, id?: string): Promise<Role[]> {
  const holders = raw<number>`(select count(*)::int from account a where a.state in ('invited', 'active') and (
    role.built_in = 'employee' or exists (
      select from account_role held where held.account_id = a.id and held.role_id = role.id)))`
  let query = facts(db).select(holders.as('people'))
  if (id !== undefined) query = query.where('role.id', '=', id)
  return query
    .orderBy((b) => b('built_in', 'is', null))
    .orderBy('role.id')
    .limit(MOST_ROLES)
    .execute()
}

/** Those of the ids that are roles which can be given. Throws Refusal `no_such_role` when one is not. */
export async function readRoles(sql: Kysely<Tables>, ids: readonly string[]): Promise<RoleFacts[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  const found = await facts(sql).where('role.id', 'in', wanted).execute()
  // Everybody is an employee already.
  if (found.length < wanted.length || found.some((role) => role.builtIn === 'employee'))
    throw new Refusal('no_such_role')
  return found
}

/** The id of a role by its built-in word or the name that it was given here, or null. */
export async function findRole({ db }: Pick<Ground, 'db'>, word: string): Promise<string | null> {
  const row = await people(db)
    .selectFrom('role')
    .select('id')
    .where((b) =>
      b.or([
        b('built_in', '=', word.toLowerCase().replaceAll(/[ -]/g, '_') as 'employee'),
        b(b.fn('lower', ['name']), '=', word.toLowerCase()),
      ]),
    )
    .executeTakeFirst()
  return row?.id ?? null
}
