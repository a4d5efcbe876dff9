import { Refusal } from '#server/base/errors.ts'
import type { Database } from '#server/store/database.ts'
import type { App } from './app.ts'
import { apps } from './tables.ts'

/** Whether only apps of the list may be let in. */
export async function onlyListed(db: Database): Promise<boolean> {
  const row = await apps(db).selectFrom('app_policy').select('only_listed').executeTakeFirst()
  return row?.only_listed ?? false
}

/** Throws Refusal `app_not_listed` where only some may be let in, and this is none of them. */
export async function requireListed(db: Database, { mark }: Pick<App, 'mark'>): Promise<void> {
  if (!(await onlyListed(db))) return
  const row = await apps(db)
    .selectFrom('app_listed')
    .select('mark')
    .where('mark', '=', mark)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('app_not_listed')
}
