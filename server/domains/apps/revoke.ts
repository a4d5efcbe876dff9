import { tokenHash } from '#server/platform/secrets/index.ts'
import type { Ground } from '../ground.ts'
import type { App } from './app.ts'
import { apps } from './tables.ts'

/** Ends what an app has by this token, of either kind, whatever it is; nothing happens for one that is not its own. */
export async function revoke({ events }: Ground, app: App, token: string): Promise<void> {
  const hash = tokenHash(token)
  await events.change(async ({ sql, tell }) => {
    const gone = await apps(sql)
      .deleteFrom('session')
      .where('app_id', '=', app.id)
      .where((b) => b.or([b('token_hash', '=', hash), b('refresh_hash', '=', hash)]))
      .returning(['id', 'account_id'])
      .executeTakeFirst()
    if (gone !== undefined) await tell('access.ended', { accountId: gone.account_id, sessionId: gone.id })
    await apps(sql)
      .deleteFrom('app_token')
      .where('app_id', '=', app.id)
      .where('token_hash', '=', hash)
      .execute()
  })
}
