import { findFault, type SmsSettings } from '#rules/sms/gateway.ts'
import { Refusal } from '#server/base/errors.ts'
import { newToken, type Sealer, tokenHash } from '#server/platform/secrets/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { channels } from './tables.ts'

const ABOUT = 'secret of the SMS gateway'

export type ShownGateway = Omit<SmsSettings, 'secret'>
export type Gateway = ReturnType<typeof createGateway>

/** How SMS are sent, as an administrator has described it. */
export function createGateway({ db, events }: Ground, sealer: Sealer) {
  const find = () => channels(db).selectFrom('sms_gateway').selectAll().executeTakeFirst()

  return {
    /** Null where there is none, or another key has sealed its secret. */
    async read(): Promise<SmsSettings | null> {
      const row = await find()
      if (row === undefined || (row.secret !== null && !sealer.fits(row.secret))) return null
      return {
        ...(row.settings as ShownGateway),
        secret: row.secret === null ? '' : sealer.open(row.secret, ABOUT),
      }
    },

    /** All but the secret, which no page shows. */
    async show(): Promise<(ShownGateway & { hasSecret: boolean; hasHook: boolean }) | null> {
      const row = await find()
      if (row === undefined) return null
      return {
        ...(row.settings as ShownGateway),
        hasSecret: row.secret !== null,
        hasHook: row.hook_hash !== null,
      }
    },

    /**
     * Throws Refusal `gateway_template`, or `gateway_secret_needed`: a secret that is stored goes to no other server than it was
     * stored for. Undefined keeps it.
     */
    async change(by: string, wanted: ShownGateway, secret: string | undefined): Promise<void> {
      const fault = findFault({ ...wanted, secret: '' })
      if (fault !== null) throw new Refusal('gateway_template', { field: fault })
      await events.change(async ({ sql }) => {
        const before = await channels(sql)
          .selectFrom('sms_gateway')
          .selectAll()
          .forUpdate()
          .executeTakeFirst()
        const origin = (settings: unknown) => URL.parse((settings as ShownGateway).url)?.origin
        const moved = before !== undefined && origin(before.settings) !== origin(wanted)
        if (secret === undefined && before?.secret != null && moved)
          throw new Refusal('gateway_secret_needed')
        const kept = before?.secret ?? null
        const row = {
          settings: JSON.stringify(wanted),
          secret: secret === undefined ? kept : secret === '' ? null : sealer.seal(secret, ABOUT),
        }
        await channels(sql)
          .insertInto('sms_gateway')
          .values({ ...row, hook_hash: null })
          .onConflict((c) => c.column('id').doUpdateSet(row))
          .execute()
        const host = URL.parse(wanted.url)?.host ?? ''
        await record(sql, { by, kind: 'channel_changed', facts: { channel: 'sms', place: host } })
      })
    },

    remove: (by: string): Promise<void> =>
      events.change(async ({ sql }) => {
        await channels(sql).deleteFrom('sms_gateway').execute()
        await record(sql, { by, kind: 'channel_off', facts: { channel: 'sms', place: '' } })
      }),

    /** A new secret for what the gateway tells us; the one before opens nothing any more. Throws Refusal `not_found`. */
    async newHook(by: string): Promise<string> {
      const token = newToken()
      await events.change(async ({ sql }) => {
        const row = await channels(sql)
          .updateTable('sms_gateway')
          .set({ hook_hash: tokenHash(token) })
          .returning('id')
          .executeTakeFirst()
        if (row === undefined) throw new Refusal('not_found')
        await record(sql, { by, kind: 'channel_changed', facts: { channel: 'sms', place: '' } })
      })
      return token
    },

    /** What is told by whoever has the hook's secret is read by these; null for anybody else. */
    async ofHook(token: string): Promise<ShownGateway | null> {
      const row = await channels(db)
        .selectFrom('sms_gateway')
        .select('settings')
        .where('hook_hash', '=', tokenHash(token))
        .executeTakeFirst()
      return row === undefined ? null : (row.settings as ShownGateway)
    },
  }
}
