import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import { checkPassword, newToken, tokenHash } from '#server/platform/secrets/index.ts'
import type { AccountState } from '#server/store/tables/people.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { people } from './tables.ts'

const BROWSER_DAYS = 30
const TOKEN_DAYS = 365
const DAY = 86_400_000

export type NewSession = {
  accountId: string
  kind: 'browser' | 'token'
  name: string
  /** Of the password that was just checked: no session comes of one that is changed meanwhile. */
  passwordHash?: string | null
}

/** Whom a name at the sign-in page means. */
export type Login = { id: string; passwordHash: string | null; state: AccountState }

/** Who is meant by a handle, with or without @, or an e-mail address; null when nobody is. */
export async function findLogin({ db }: Ground, name: string): Promise<Login | null> {
  const wanted = name.toLowerCase()
  const row = await people(db)
    .selectFrom('account')
    .select(['id', 'password_hash', 'state'])
    .where((b) =>
      b.or([b('handle', '=', wanted.replace(/^@/, '')), b(b.fn('lower', ['email']), '=', wanted)]),
    )
    .executeTakeFirst()
  return row === undefined ? null : { id: row.id, passwordHash: row.password_hash, state: row.state }
}

/** Somebody who is suspended at this moment; null for everybody else. */
export async function findSuspended({ db }: Ground, id: string): Promise<Login | null> {
  const row = await people(db)
    .selectFrom('account')
    .select(['id', 'password_hash', 'state'])
    .where('id', '=', id)
    .where('state', '=', 'suspended')
    .executeTakeFirst()
  return row === undefined ? null : { id: row.id, passwordHash: row.password_hash, state: row.state }
}

/**
 * Throws Refusal `wrong_credentials`, in the same time whether there is such a login or not. Somebody without access who has the right
 * password is answered too: what they are told is the caller's.
 */
export async function checkCredentials(login: Login | null, password: string): Promise<Login> {
  const right = await checkPassword(password, login?.passwordHash ?? null)
  if (!right || login === null) throw new Refusal('wrong_credentials')
  return login
}

/**
 * Answers the token, which is stored nowhere, and the hash of the account's password. Throws Refusal `wrong_credentials`
 * when access ended meanwhile.
 */
export async function openSession(
  { db, clock }: Ground,
  wanted: NewSession,
): Promise<{ token: string; passwordHash: string | null }> {
  const token = newToken()
  const now = clock()
  const days = wanted.kind === 'browser' ? BROWSER_DAYS : TOKEN_DAYS
  return people(db)
    .transaction()
    .execute(async (sql) => {
      const passwordHash = await holdAccess(sql, wanted)
      const row = {
        id: newId(),
        account_id: wanted.accountId,
        kind: wanted.kind,
        name: wanted.name,
        token_hash: tokenHash(token),
        created_at: now,
        last_used_at: now,
        expires_at: new Date(now.getTime() + days * DAY),
      }
      await sql.insertInto('session').values(row).execute()
      if (wanted.kind === 'token')
        await record(sql, { by: null, kind: 'token_made', about: wanted.accountId })
      return { token, passwordHash }
    })
}

/** A suspension or a new password that comes at this moment waits, and then finds the session and ends it. Answers the hash. */
async function holdAccess(
  sql: ReturnType<typeof people>,
  { accountId, passwordHash }: NewSession,
): Promise<string | null> {
  const row = await sql
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', accountId)
    .where('state', '=', 'active')
    .forShare()
    .executeTakeFirst()
  if (row === undefined || (passwordHash !== undefined && row.password_hash !== passwordHash))
    throw new Refusal('wrong_credentials')
  return row.password_hash
}
