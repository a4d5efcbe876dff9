import { sql as raw } from 'kysely'
import { allowedBy, Scope } from '#contract/scope.ts'
import type { Permission } from '#rules/people/permissions.ts'
import { createBatchCache } from '#server/platform/cache/index.ts'
import { tokenKey } from '#server/platform/secrets/index.ts'
import type { SessionKind } from '#server/store/tables/people.ts'
import type { Ground } from '../ground.ts'
import { permissionsOf, rolesOf } from './roles/index.ts'
import { people } from './tables.ts'

const HOUR = 3_600_000
/** What is remembered of a session is read again after this long, should another node's word of its end be lost. */
const TRUST_MS = 60_000
/** Apps rarely ask for a new token: theirs ends when it was not used for so long. */
export const APP_DAYS = 365
const DAY = 86_400_000

/** The app that acts for somebody, and all that it may do. */
export type ActingApp = { id: string; name: string; scopes: ReadonlySet<Scope> }

export type Session = {
  id: string
  accountId: string
  permissions: ReadonlySet<Permission>
  kind: SessionKind
  expiresAt: number
  /** Null for a person's own browser or token. */
  app: ActingApp | null
}

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
      .select(['session.id', 'account_id', 'kind', 'token_hash', 'expires_at', 'last_used_at'])
      .select(['app_id', 'session.name', 'scopes'])
      .select(rolesOf(raw`account.id`).as('roles'))
      .where('token_hash', '=', raw<Buffer>`any((select ${hashes}::bytea[])::bytea[])`)
      .where('session.expires_at', '>', now)
      .where('account.state', '=', 'active')
      .execute()
    for (const row of rows) {
      if (now.getTime() - row.last_used_at.getTime() > HOUR) void touch(row, now)
      const key = row.token_hash.toString('base64url')
      found.set(key, {
        id: row.id,
        accountId: row.account_id,
        permissions: permissionsOf(row.roles),
        kind: row.kind,
        expiresAt: row.expires_at.getTime(),
        app: actingApp(row),
        readAt: now.getTime(),
      })
      keysOf.set(row.account_id, (keysOf.get(row.account_id) ?? new Set()).add(key))
    }
    return found
  }

  async function touch({ id, kind }: { id: string; kind: SessionKind }, now: Date): Promise<void> {
    const hour = new Date(Math.floor(now.getTime() / HOUR) * HOUR)
    const more = kind === 'app' && { expires_at: new Date(hour.getTime() + APP_DAYS * DAY) }
    await people(db)
      .updateTable('session')
      .set({ last_used_at: hour, ...more })
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
  events.after('access.changed', ({ accountId }) => forget(accountId))
  events.after('authorisations.ended', ({ ended }) => {
    for (const { accountId } of ended) forget(accountId)
  })
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

    forgetAll: () => held.forgetAll(),
  }
}

type AppRow = { app_id: string | null; name: string; scopes: string[] | null }

function actingApp({ app_id: id, name, scopes }: AppRow): ActingApp | null {
  // What a newer Birdhouse gave means nothing to this one.
  const known = (scopes ?? []).map((scope) => Scope.safeParse(scope).data).filter((one) => one !== undefined)
  return id === null ? null : { id, name, scopes: allowedBy(known) }
}
