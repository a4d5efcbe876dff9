import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import { createBatchCache } from '#server/platform/cache/index.ts'
import { checkPassword, hashPassword, newToken, tokenHash, tokenKey } from '#server/platform/secrets/index.ts'
import type { Permission } from '#server/store/tables/people.ts'
import type { Ground } from '../ground.ts'
import { people } from './tables.ts'

const BROWSER_DAYS = 30
const TOKEN_DAYS = 365
const DAY = 86_400_000
const HOUR = 3_600_000
/** What is remembered of a session is read again after this long, should another node's word of its end be lost. */
const TRUST_MS = 60_000

export type Session = {
  id: string
  accountId: string
  permission: Permission
  kind: 'browser' | 'token'
  expiresAt: number
}

export type NewSession = {
  accountId: string
  kind: 'browser' | 'token'
  name: string
  /** Of the password that was just checked: no session comes of one that is changed meanwhile. */
  passwordHash?: string | null
}

/** Whom a name at the sign-in page means. */
export type Login = { id: string; passwordHash: string | null; active: boolean }

export type Sessions = ReturnType<typeof createSessions>

export function createSessions(ground: Ground) {
  const { db, events, clock } = ground
  const held = createBatchCache<Session & { readAt: number }>({ most: 20_000, load })
  const keysOf = new Map<string, Set<string>>()
  const readAgain = new Set<string>()

  async function load(keys: string[]): Promise<Map<string, Session & { readAt: number }>> {
    const found = new Map<string, Session & { readAt: number }>()
    const now = clock()
    const hashes = keys.map((key) => Buffer.from(key, 'base64url'))
    const rows = await people(db)
      .selectFrom('session')
      .innerJoin('account', 'account.id', 'session.account_id')
      .select(['session.id', 'account_id', 'kind', 'token_hash', 'expires_at', 'last_used_at', 'permission'])
      .where('token_hash', '=', raw<Buffer>`any((select ${hashes}::bytea[])::bytea[])`)
      .where('session.expires_at', '>', now)
      .where('account.state', '=', 'active')
      .execute()
    for (const row of rows) {
      if (now.getTime() - row.last_used_at.getTime() > HOUR) void touch(row.id, now)
      const key = row.token_hash.toString('base64url')
      found.set(key, {
        id: row.id,
        accountId: row.account_id,
        permission: row.permission,
        kind: row.kind,
        expiresAt: row.expires_at.getTime(),
        readAt: now.getTime(),
      })
      keysOf.set(row.account_id, (keysOf.get(row.account_id) ?? new Set()).add(key))
    }
    return found
  }

  async function touch(id: string, now: Date): Promise<void> {
    const hour = new Date(Math.floor(now.getTime() / HOUR) * HOUR)
    await people(db)
      .updateTable('session')
      .set({ last_used_at: hour })
      .where('id', '=', id)
      .execute()
      .catch(() => {})
  }

  function peek(key: string): Session | undefined {
    const known = held.peek(key)
    const now = clock().getTime()
    return known !== undefined && now - known.readAt < TRUST_MS && known.expiresAt > now ? known : undefined
  }

  function forget(accountId: string): void {
    // A session that is being read may be one of theirs.
    held.forgetLoads()
    for (const key of keysOf.get(accountId) ?? []) held.forget(key)
    keysOf.delete(accountId)
  }

  events.after('access.ended', ({ accountId }) => forget(accountId))
  events.after('directory.changed', () => held.forgetAll())

  return {
    /** Whose token this is, when that is in memory and fresh. */
    peek: (token: string): Session | undefined => peek(tokenKey(token)),

    /**
     * Whose token this is, or null: unknown, expired, or its person has no access any more. `beforeAsking` is called, and may
     * throw, before the database is asked about one that nobody has used yet.
     */
    async authenticate(token: string, beforeAsking = () => {}): Promise<Session | null> {
      const key = tokenKey(token)
      const known = peek(key)
      if (known !== undefined) return known
      if (held.peek(key) !== undefined) readAgain.add(key)
      else if (!readAgain.has(key)) beforeAsking()
      held.forget(key)
      const found = await held.read([key]).finally(() => readAgain.delete(key))
      return found.get(key) ?? null
    },

    /** Who is meant by a handle, with or without @, or an e-mail address; null when nobody is. */
    async findLogin(name: string): Promise<Login | null> {
      const wanted = name.toLowerCase()
      const row = await people(db)
        .selectFrom('account')
        .select(['id', 'password_hash', 'state'])
        .where((b) =>
          b.or([b('handle', '=', wanted.replace(/^@/, '')), b(b.fn('lower', ['email']), '=', wanted)]),
        )
        .executeTakeFirst()
      return row === undefined
        ? null
        : { id: row.id, passwordHash: row.password_hash, active: row.state === 'active' }
    },

    /** Throws Refusal `wrong_credentials`, in the same time whether there is such a login or not. */
    async checkCredentials(login: Login | null, password: string): Promise<Login> {
      const right = await checkPassword(password, login?.passwordHash ?? null)
      if (!right || login?.active !== true) throw new Refusal('wrong_credentials')
      return login
    },

    /**
     * Answers the token, which is stored nowhere, and the hash of the account's password. Throws Refusal `wrong_credentials`
     * when access ended meanwhile.
     */
    async open(wanted: NewSession): Promise<{ token: string; passwordHash: string | null }> {
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
          return { token, passwordHash }
        })
    },

    list(accountId: string) {
      return people(db)
        .selectFrom('session')
        .select(['id', 'kind', 'name', 'created_at', 'last_used_at'])
        .where('account_id', '=', accountId)
        .where('expires_at', '>', clock())
        .orderBy('last_used_at', 'desc')
        .orderBy('id', 'desc')
        .limit(200)
        .execute()
    },

    /** Throws Refusal `not_found` for a session that is unknown or somebody else's. */
    async revoke(accountId: string, sessionId: string): Promise<void> {
      await events.change(async ({ sql, tell }) => {
        const gone = await people(sql)
          .deleteFrom('session')
          .where('id', '=', sessionId)
          .where('account_id', '=', accountId)
          .returning('id')
          .executeTakeFirst()
        if (gone === undefined) throw new Refusal('not_found')
        await tell('access.ended', { accountId, sessionId })
      })
    },

    /** Every session but the one at hand ends, and tokens with them. Answers the new hash. Throws Refusal `wrong_credentials`. */
    async changePassword(session: Session, current: string, password: string): Promise<string> {
      const account = people(db)
        .selectFrom('account')
        .select('password_hash')
        .where('id', '=', session.accountId)
      const right = await checkPassword(current, (await account.executeTakeFirst())?.password_hash ?? null)
      if (!right) throw new Refusal('wrong_credentials')
      const hash = await hashPassword(password)
      await events.change(async ({ sql, tell }) => {
        await people(sql)
          .updateTable('account')
          .set({ password_hash: hash })
          .where('id', '=', session.accountId)
          .execute()
        await people(sql)
          .deleteFrom('session')
          .where('account_id', '=', session.accountId)
          .where('id', '<>', session.id)
          .execute()
        await tell('access.ended', { accountId: session.accountId, kept: session.id })
      })
      return hash
    },

    /** Those of the sessions that give access now, asked of the database. */
    async stillOpen(sessionIds: readonly string[]): Promise<Set<string>> {
      if (sessionIds.length === 0) return new Set()
      const rows = await people(db)
        .selectFrom('session')
        .innerJoin('account', 'account.id', 'session.account_id')
        .select('session.id')
        .where('session.id', 'in', sessionIds)
        .where('session.expires_at', '>', clock())
        .where('account.state', '=', 'active')
        .execute()
      return new Set(rows.map((row) => row.id))
    },

    forgetAll: () => held.forgetAll(),
  }
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
