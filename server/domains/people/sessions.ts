import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import { createBatchCache } from '#server/platform/cache/index.ts'
import { checkPassword, hashPassword, newToken, tokenHash } from '#server/platform/secrets/index.ts'
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

export type NewSession = { accountId: string; kind: 'browser' | 'token'; name: string }

export type Sessions = ReturnType<typeof createSessions>

export function createSessions(ground: Ground) {
  const { db, events, clock } = ground
  const held = createBatchCache<Session & { readAt: number }>({ most: 20_000, load })
  const keysOf = new Map<string, Set<string>>()

  async function load(keys: string[]): Promise<Map<string, Session & { readAt: number }>> {
    const found = new Map<string, Session & { readAt: number }>()
    const now = clock()
    for (const key of keys) {
      const row = await people(db)
        .selectFrom('session')
        .innerJoin('account', 'account.id', 'session.account_id')
        .select([
          'session.id',
          'session.account_id',
          'session.kind',
          'session.expires_at',
          'session.last_used_at',
          'account.permission',
        ])
        .where('token_hash', '=', Buffer.from(key, 'base64url'))
        .where('session.expires_at', '>', now)
        .where('account.state', '=', 'active')
        .executeTakeFirst()
      if (row === undefined) continue
      if (now.getTime() - row.last_used_at.getTime() > HOUR) void touch(row.id, now)
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

  function forget(accountId: string): void {
    for (const key of keysOf.get(accountId) ?? []) held.forget(key)
    keysOf.delete(accountId)
  }

  events.after('access.ended', ({ accountId }) => forget(accountId))
  events.after('directory.changed', () => held.forgetAll())

  return {
    /** Whose token this is, or null: unknown, expired, or its person has no access any more. */
    async authenticate(token: string): Promise<Session | null> {
      const key = tokenHash(token).toString('base64url')
      const now = clock().getTime()
      const known = held.peek(key)
      if (known !== undefined && now - known.readAt < TRUST_MS && known.expiresAt > now) return known
      held.forget(key)
      return (await held.read([key])).get(key) ?? null
    },

    /** Throws Refusal `wrong_credentials`, in the same time whether the name exists or not. */
    async checkCredentials(login: string, password: string): Promise<string> {
      const row = await people(db)
        .selectFrom('account')
        .select(['id', 'password_hash', 'state'])
        .where((b) =>
          b.or([
            b('handle', '=', login.toLowerCase().replace(/^@/, '')),
            b(b.fn('lower', ['email']), '=', login.toLowerCase()),
          ]),
        )
        .executeTakeFirst()
      const right = await checkPassword(password, row?.password_hash ?? null)
      if (!right || row?.state !== 'active') throw new Refusal('wrong_credentials')
      return row.id
    },

    /** Answers the token, which is stored nowhere. */
    async open(wanted: NewSession): Promise<string> {
      const token = newToken()
      const now = clock()
      const days = wanted.kind === 'browser' ? BROWSER_DAYS : TOKEN_DAYS
      await people(db)
        .insertInto('session')
        .values({
          id: newId(),
          account_id: wanted.accountId,
          kind: wanted.kind,
          name: wanted.name,
          token_hash: tokenHash(token),
          created_at: now,
          last_used_at: now,
          expires_at: new Date(now.getTime() + days * DAY),
        })
        .execute()
      return token
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

    /** Every session but the one at hand ends, and tokens with them. Throws Refusal `wrong_credentials`. */
    async changePassword(session: Session, current: string, password: string): Promise<void> {
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
    },

    async stillOpen(sessionId: string): Promise<boolean> {
      const row = await people(db)
        .selectFrom('session')
        .innerJoin('account', 'account.id', 'session.account_id')
        .select('session.id')
        .where('session.id', '=', sessionId)
        .where('account.state', '=', 'active')
        .executeTakeFirst()
      return row !== undefined
    },

    forgetAll: () => held.forgetAll(),
  }
}
