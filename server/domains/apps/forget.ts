import type { Ground } from '../ground.ts'
import { apps } from './tables.ts'

const DAY = 86_400_000
/** An app that nobody lets in; phones register a minute before. */
const NEVER_USED = 7 * DAY
/** One that nobody uses any more. A web app keeps what it registered for its next visitor. */
const NOT_USED = 90 * DAY
/** A code that comes again within this time ends what came of it. */
const CODES = DAY

/** Removes codes, tokens and apps that are of no use any more. Answers how many rows went. */
export async function forgetApps({ db, clock }: Pick<Ground, 'db' | 'clock'>): Promise<number> {
  const now = clock()
  const ago = (ms: number) => new Date(now.getTime() - ms)
  const codes = await apps(db).deleteFrom('app_code').where('expires_at', '<', ago(CODES)).executeTakeFirst()
  const tokens = await apps(db).deleteFrom('app_token').where('expires_at', '<', now).executeTakeFirst()
  const unused = await apps(db)
    .deleteFrom('app')
    .where('created_at', '<', ago(NEVER_USED))
    .where((b) =>
      b.or([b('used_on', 'is', null), b('used_on', '<', ago(NOT_USED).toISOString().slice(0, 10))]),
    )
    .where((b) =>
      b.not(b.exists(b.selectFrom('session').select('session.id').whereRef('session.app_id', '=', 'app.id'))),
    )
    .executeTakeFirst()
  return Number(codes.numDeletedRows + tokens.numDeletedRows + unused.numDeletedRows)
}
