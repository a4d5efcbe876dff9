import { type Kysely, type RawBuilder, sql as raw } from 'kysely'
import { BUILT_IN_ROLES, type BuiltInRole, PERMISSIONS, type Permission } from '#rules/people/permissions.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { people } from '../tables.ts'

export type RoleFacts = {
  readonly id: string
  readonly builtIn: BuiltInRole | null
  /** Empty for a built-in role. */
  readonly name: string
  /** As stored: empty for a built-in role. */
  readonly permissions: readonly Permission[]
}

/** What this role permits. */
export function permits({ builtIn, permissions }: RoleFacts): readonly Permission[] {
  return builtIn === null ? permissions : BUILT_IN_ROLES[builtIn]
}

/** What the audit log calls it. */
export const wordOf = ({ builtIn, name }: Pick<RoleFacts, 'builtIn' | 'name'>): string => builtIn ?? name

export function permissionsOf(roles: readonly RoleFacts[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap(permits))
}

/** The roles of the account that `of` names in the query around it, as one value. */
export function rolesOf(of: RawBuilder<string>): RawBuilder<RoleFacts[]> {
  return raw<RoleFacts[]>`(select coalesce(json_agg(json_build_object(
    'id', r.id::text, 'builtIn', r.built_in, 'name', r.name, 'permissions', r.permissions) order by r.id), '[]'::json)
    from account_role held join role r on r.id = held.role_id where held.account_id = ${of})`
}

/** Nobody for a `null`: whoever runs commands on the server may do anything. */
export async function readHeld(
  sql: Kysely<Tables>,
  accountId: string | null,
): Promise<ReadonlySet<Permission>> {
  if (accountId === null) return new Set(PERMISSIONS)
  const row = await people(sql)
    .selectFrom('account')
    .select(rolesOf(raw`account.id`).as('roles'))
    .where('id', '=', accountId)
    .executeTakeFirst()
  return permissionsOf(row?.roles ?? [])
}

/** Nobody gives, takes or holds down what they do not hold themselves. Throws Refusal `more_than_you_hold`. */
export async function requireHolding(
  sql: Kysely<Tables>,
  by: string | null,
  wanted: Iterable<Permission>,
): Promise<void> {
  const held = await readHeld(sql, by)
  for (const one of wanted) if (!held.has(one)) throw new Refusal('more_than_you_hold')
}
