import { Refusal } from '#server/base/errors.ts'
import type { Sealer } from '#server/platform/secrets/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import type { MailSettings, Security } from './carrier.ts'
import { mails } from './tables.ts'

const ABOUT = 'password of the mail server'

export type MailSettingsChange = Omit<MailSettings, 'password'> & {
  /** Undefined keeps the one that is stored. */
  password?: string | undefined
}

export type StoredSettings = ReturnType<typeof createStoredSettings>

/** How mail is sent, as an administrator has said on the page; `environment` goes before it. */
export function createStoredSettings(
  { db, events }: Ground,
  sealer: Sealer,
  environment: MailSettings | null,
) {
  const find = () => mails(db).selectFrom('mail_settings').selectAll().executeTakeFirst()

  return {
    /** Where they come from. */
    async source(): Promise<'environment' | 'page' | null> {
      if (environment !== null) return 'environment'
      return (await find()) === undefined ? null : 'page'
    },

    async read(): Promise<MailSettings | null> {
      if (environment !== null) return environment
      const row = await find()
      if (row === undefined) return null
      const password = row.password === null ? '' : sealer.open(row.password, ABOUT)
      return { ...known(row), password }
    },

    /** Whether the stored password was sealed with another key, so that it is lost. */
    async isSealedElsewhere(): Promise<boolean> {
      const password = environment === null ? (await find())?.password : null
      return password != null && !sealer.fits(password)
    },

    /** Everything but the password, which no page shows. */
    async show(): Promise<(Omit<MailSettings, 'password'> & { hasPassword: boolean }) | null> {
      if (environment !== null) return { ...known(environment), hasPassword: environment.password !== '' }
      const row = await find()
      return row === undefined ? null : { ...known(row), hasPassword: row.password !== null }
    },

    /**
     * Throws Refusal `mail_by_environment`, or `mail_password_needed`: a password that is stored is given to no other server
     * and under no other name than it was stored for.
     */
    async change(by: string, wanted: MailSettingsChange): Promise<void> {
      if (environment !== null) throw new Refusal('mail_by_environment')
      const before = await find()
      const moved =
        before?.host !== wanted.host || before.username !== wanted.username || weaker(before, wanted)
      if (wanted.password === undefined && before?.password != null && moved && wanted.username !== '')
        throw new Refusal('mail_password_needed')
      const kept = wanted.password === undefined && !moved ? (before?.password ?? null) : null
      const password = wanted.password ? sealer.seal(wanted.password, ABOUT) : kept
      const row = { ...known(wanted), password: wanted.username === '' ? null : password }
      await events.change(async ({ sql, tell }) => {
        await mails(sql)
          .insertInto('mail_settings')
          .values(row)
          .onConflict((c) => c.column('id').doUpdateSet(row))
          .execute()
        await tell('organisation.changed', {})
        await record(sql, { by, kind: 'mail_changed', facts: { host: wanted.host } })
      })
    },

    async remove(by: string): Promise<void> {
      if (environment !== null) throw new Refusal('mail_by_environment')
      await events.change(async ({ sql, tell }) => {
        await mails(sql).deleteFrom('mail_settings').execute()
        await tell('organisation.changed', {})
        await record(sql, { by, kind: 'mail_off' })
      })
    },
  }
}

const weaker = (before: { security: Security }, wanted: { security: Security }) =>
  wanted.security === 'none' && before.security !== 'none'

const known = ({ host, port, security, username, sender }: Omit<MailSettings, 'password'>) => ({
  ...{ host, port, security, username, sender },
})
