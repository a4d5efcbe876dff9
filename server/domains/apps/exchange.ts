import { hash, timingSafeEqual } from 'node:crypto'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import { tokenHash } from '#server/platform/secrets/index.ts'
import type { AppCodeTable } from '#server/store/tables/apps.ts'
import type { Ground } from '../ground.ts'
import { APP_DAYS } from '../people/index.ts'
import { type App, known } from './app.ts'
import { requireListed } from './policy.ts'
import { apps } from './tables.ts'
import { newTokens, type Tokens } from './tokens.ts'

const DAY = 86_400_000

/** `secret`: the app has shown its own; one that has not must have made a challenge when it asked. */
export type Exchange = { code: string; redirectUri: string; verifier: string | null; secret: boolean }

/**
 * Answers the tokens of an app for the code that somebody's consent gave it. A code that comes twice was stolen: what came of
 * it ends. Whatever is wrong, the code is used up. Throws Refusal `invalid_grant` or `app_not_listed`.
 */
export async function exchange(ground: Ground, app: App, given: Exchange): Promise<Tokens> {
  await requireListed(ground.db, app)
  // What is refused is written as well, so the refusal comes after the transaction.
  const tokens = await ground.events.change(async (change) => {
    const accountId = await holdConsenting(change, given.code)
    const code = await apps(change.sql)
      .selectFrom('app_code')
      .selectAll()
      .where('code_hash', '=', tokenHash(given.code))
      .forUpdate()
      .executeTakeFirst()
    if (code === undefined) return null
    if (code.used_at !== null) return endStolen(change, code.session_id)
    const now = ground.clock()
    const right = code.by_session_id !== null && code.expires_at > now && fits(code, app, given)
    const made = right && accountId !== null ? await open(change, { app, code, accountId, given, now }) : null
    await apps(change.sql)
      .updateTable('app_code')
      .set({ used_at: now, session_id: made?.sessionId ?? null })
      .where('code_hash', '=', code.code_hash)
      .execute()
    return made
  })
  if (tokens === null) throw new Refusal('invalid_grant')
  return tokens
}

/** Whoever agreed, while they have access: a suspension or a new password that comes at this moment waits, and then ends what came of it. */
async function holdConsenting({ sql }: Change, code: string): Promise<string | null> {
  const row = await apps(sql)
    .selectFrom('app_code')
    .innerJoin('session', 'session.id', 'app_code.by_session_id')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select('account.id')
    .where('code_hash', '=', tokenHash(code))
    .where('account.state', '=', 'active')
    .forShare('account')
    .executeTakeFirst()
  return row?.id ?? null
}

async function endStolen({ sql, tell }: Change, sessionId: string | null): Promise<null> {
  if (sessionId === null) return null
  const gone = await apps(sql)
    .deleteFrom('session')
    .where('id', '=', sessionId)
    .returning('account_id')
    .executeTakeFirst()
  if (gone !== undefined) await tell('access.ended', { accountId: gone.account_id, sessionId })
  return null
}

function fits(code: AppCodeTable, app: App, { redirectUri, verifier, secret }: Exchange): boolean {
  if (code.app_id !== app.id || code.redirect_uri !== redirectUri) return false
  // A verifier where there was no challenge means that somebody took the challenge out on the way.
  if (code.challenge === null) return verifier === null && secret
  if (verifier === null || !/^[\w.~-]{43,128}$/.test(verifier)) return false
  const [wanted, found] = [Buffer.from(code.challenge), Buffer.from(hash('sha256', verifier, 'base64url'))]
  return wanted.length === found.length && timingSafeEqual(wanted, found)
}

type Opened = { app: App; code: AppCodeTable; accountId: string; given: Exchange; now: Date }

async function open({ sql }: Change, { app, code, accountId, given, now }: Opened) {
  const { access, refresh, hashes } = newTokens()
  const sessionId = newId()
  await apps(sql)
    .insertInto('session')
    .values({
      ...hashes,
      id: sessionId,
      account_id: accountId,
      kind: 'app',
      name: app.name,
      app_id: app.id,
      scopes: code.scopes,
      secretless: !given.secret,
      created_at: now,
      last_used_at: now,
      expires_at: new Date(now.getTime() + APP_DAYS * DAY),
    })
    .execute()
  return { sessionId, access, refresh, scopes: known(code.scopes), createdAt: now }
}
