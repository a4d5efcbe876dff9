import { type Kysely, sql as raw } from 'kysely'
import { findHandleProblem } from '#rules/people/handle.ts'
import { cleanName } from '#rules/text/clean.ts'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import { hashPassword, newToken, tokenHash } from '#server/platform/secrets/index.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { addAccount, foldedName } from './add-account.ts'
import { readLimits } from './limits.ts'
import {
  addRoles,
  lockRoles,
  permissionsOf,
  type RoleFacts,
  readHeld,
  readRoles,
  requireHolding,
  wordOf,
} from './roles/index.ts'
import { people } from './tables.ts'

const DAY_MS = 86_400_000

/** When an invitation that is made now ends. */
export async function invitationEnd(sql: Kysely<Tables>, now: Date): Promise<Date> {
  const { invitation_days } = await readLimits(sql)
  return new Date(now.getTime() + invitation_days * DAY_MS)
}

const LISTED = 500

export type NewInvitation = {
  name?: string | undefined
  handle?: string | undefined
  /** Given to who accepts it. */
  roleIds: readonly string[]
  /** Null for whoever runs commands on the server. */
  createdBy: string | null
}

/** Answers the id and the token, which is stored nowhere. For a handle throws Refusal `not_found`, `person_signed_in_already` or `person_without_access`; for more than the inviter may do, `more_than_you_hold`. */
export async function invite(
  { events, clock }: Ground,
  wanted: NewInvitation,
): Promise<{ id: string; token: string }> {
  const id = newId()
  const token = newToken()
  await events.change(async ({ sql }) => {
    await lockRoles(sql)
    const account = wanted.handle === undefined ? null : await invitable(people(sql), wanted.handle)
    const roles = await readRoles(sql, wanted.roleIds)
    await requireHolding(sql, wanted.createdBy, permissionsOf(roles))
    // Whoever has the link can take the account.
    if (account !== null) await requireHolding(sql, wanted.createdBy, await readHeld(sql, account.id))
    await people(sql)
      .insertInto('invitation')
      .values({
        id,
        token_hash: tokenHash(token),
        name: account?.name ?? (cleanName(wanted.name ?? '') || null),
        account_id: account?.id ?? null,
        created_by: wanted.createdBy,
        created_at: clock(),
        expires_at: await invitationEnd(sql, clock()),
      })
      .execute()
    if (roles.length > 0)
      await people(sql)
        .insertInto('invitation_role')
        .values(roles.map((role) => ({ invitation_id: id, role_id: role.id })))
        .execute()
    const facts = { invitation: id, roles: roles.map(wordOf) }
    await record(sql, { by: wanted.createdBy, kind: 'invitation_made', about: account?.id ?? null, facts })
  })
  return { id, token }
}

async function invitable(
  sql: ReturnType<typeof people>,
  handle: string,
): Promise<{ id: string; name: string }> {
  const account = await sql
    .selectFrom('account')
    .select(['id', 'name', 'state'])
    .where('handle', '=', handle)
    .executeTakeFirst()
  if (account === undefined) throw new Refusal('not_found')
  if (account.state === 'active') throw new Refusal('person_signed_in_already', { handle })
  if (account.state !== 'invited') throw new Refusal('person_without_access', { handle })
  return account
}

function open(sql: ReturnType<typeof people>, now: Date) {
  return sql
    .selectFrom('invitation')
    .leftJoin('account', 'account.id', 'invitation.account_id')
    .select([
      'invitation.id',
      'invitation.name',
      'account.handle',
      'invitation.created_at',
      'invitation.expires_at',
      'invitation.used_at',
      'invitation.account_id',
    ])
    .select(
      raw<RoleFacts[]>`(select coalesce(json_agg(json_build_object(
        'id', r.id::text, 'builtIn', r.built_in, 'name', r.name, 'permissions', r.permissions) order by r.id), '[]'::json)
        from invitation_role given join role r on r.id = given.role_id where given.invitation_id = invitation.id)`.as(
        'roles',
      ),
    )
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
}

/** Invitations that could still be accepted, newest first. */
export function listInvitations({ db, clock }: Ground) {
  return open(people(db), clock()).orderBy('invitation.id', 'desc').limit(LISTED).execute()
}

export async function withdrawInvitation({ events }: Ground, by: string | null, id: string): Promise<void> {
  await events.change(async ({ sql }) => {
    const gone = await people(sql)
      .deleteFrom('invitation')
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .returning('account_id')
      .executeTakeFirst()
    if (gone === undefined) throw new Refusal('not_found')
    await record(sql, { by, kind: 'invitation_withdrawn', about: gone.account_id, facts: { invitation: id } })
  })
}

/** Throws Refusal `invitation_invalid`. */
export async function lookAtInvitation(
  { db, clock }: Ground,
  token: string,
): Promise<{ name: string | null; handle: string | null }> {
  const row = await open(people(db), clock()).where('token_hash', '=', tokenHash(token)).executeTakeFirst()
  if (row === undefined) throw new Refusal('invitation_invalid')
  return { name: row.name, handle: row.handle }
}

export type Acceptance = { token: string; name: string; handle: string; password: string }

/** Answers the account's id. A link works once, even when pressed twice at the same time. */
export async function acceptInvitation(ground: Ground, wanted: Acceptance): Promise<string> {
  await lookAtInvitation(ground, wanted.token)
  const passwordHash = await hashPassword(wanted.password)
  return ground.events.change(async (change) => {
    const sql = people(change.sql)
    const taken = await sql
      .updateTable('invitation')
      .set({ used_at: ground.clock() })
      .where('token_hash', '=', tokenHash(wanted.token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', ground.clock())
      .returning(['id', 'account_id', 'created_by'])
      .executeTakeFirst()
    if (taken === undefined) throw new Refusal('invitation_invalid')
    const roles = await rolesFor(change, taken)
    const accepted = { ...wanted, passwordHash, roleIds: roles.map((role) => role.id) }
    const id =
      taken.account_id === null
        ? await join(change, accepted)
        : await claim(change, taken.account_id, accepted)
    const facts = { invitation: taken.id, roles: roles.map(wordOf) }
    await record(change.sql, { by: id, kind: 'invitation_accepted', facts })
    return id
  })
}

/** What the invitation gives, while whoever made it holds it still. Throws Refusal `invitation_invalid` otherwise. */
async function rolesFor(
  { sql }: Change,
  { id, created_by }: { id: string; created_by: string | null },
): Promise<RoleFacts[]> {
  const given = people(sql).selectFrom('invitation_role').select('role_id').where('invitation_id', '=', id)
  const roleIds = (await given.execute()).map((row) => row.role_id)
  if (roleIds.length === 0) return []
  await lockRoles(sql)
  const roles = await readRoles(sql, roleIds)
  await requireHolding(sql, created_by, permissionsOf(roles)).catch(() => {
    throw new Refusal('invitation_invalid')
  })
  return roles
}

type Claim = { name: string; handle: string; passwordHash: string; roleIds: string[] }

async function join(change: Change, wanted: Claim): Promise<string> {
  const id = await addAccount(change, { ...wanted, email: null })
  await change.tell('organisation.changed', {})
  return id
}

/** Somebody from the directory signs in for the first time. */
async function claim(change: Change, id: string, wanted: Claim): Promise<string> {
  const sql = people(change.sql)
  const other = await sql
    .selectFrom('account')
    .select('id')
    .where('handle', '=', wanted.handle)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (other !== undefined) throw new Refusal('handle_taken', { handle: wanted.handle })
  if (findHandleProblem(wanted.handle) !== null)
    throw new Refusal('handle_reserved', { handle: wanted.handle })
  const name = cleanName(wanted.name) || wanted.handle
  const row = await sql
    .updateTable('account')
    .set({
      name,
      handle: wanted.handle,
      password_hash: wanted.passwordHash,
      state: 'active',
      folded: foldedName(name, wanted.handle),
    })
    .where('id', '=', id)
    .where('state', '=', 'invited')
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('invitation_invalid')
  await change.tell('account.changed', { accountId: id })
  await addRoles(change, id, wanted.roleIds)
  return id
}
