import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Sealer } from '#server/platform/secrets/index.ts'
import { record } from '../../audit/index.ts'
import type { Ground } from '../../ground.ts'
import { people } from '../tables.ts'
import { looksLikeCode, newRecoveryCodes, newSecret, recoveryHash, stepOf, uriOf } from './codes.ts'

/** A set-up that is begun is good for an hour. */
const BEGUN_MS = 3_600_000

const about = (accountId: string) => `second factor of ${accountId}`

export type SecondFactors = ReturnType<typeof createSecondFactors>

/** Authenticator apps and their recovery codes. */
export function createSecondFactors(ground: Ground, sealer: Sealer) {
  const { db, clock } = ground

  const find = (accountId: string) =>
    people(db).selectFrom('second_factor').selectAll().where('account_id', '=', accountId).executeTakeFirst()

  /** Uses a code up; false for one that is wrong, too old or used. Two who give it at once: one gets in. */
  async function spendStep(accountId: string, sealed: Buffer, code: string): Promise<boolean> {
    const step = stepOf(sealer.open(sealed, about(accountId)), code, clock())
    if (step === null) return false
    const used = await people(db)
      .updateTable('second_factor')
      .set({ last_step: String(step) })
      .where('account_id', '=', accountId)
      .where('secret', '=', sealed)
      .where('last_step', '<', String(step))
      .returning('account_id')
      .executeTakeFirst()
    return used !== undefined
  }

  async function spendRecoveryCode(accountId: string, code: string): Promise<boolean> {
    const used = await people(db)
      .deleteFrom('recovery_code')
      .where('account_id', '=', accountId)
      .where('code_hash', '=', recoveryHash(accountId, code))
      .returning('account_id')
      .executeTakeFirst()
    return used !== undefined
  }

  return {
    async state(accountId: string): Promise<{ since: Date | null; recoveryCodes: number }> {
      const row = await find(accountId)
      if (row?.confirmed_at == null) return { since: null, recoveryCodes: 0 }
      const left = await people(db)
        .selectFrom('recovery_code')
        .select((b) => b.fn.countAll<string>().as('n'))
        .where('account_id', '=', accountId)
        .executeTakeFirst()
      return { since: row.confirmed_at, recoveryCodes: Number(left?.n ?? 0) }
    },

    /** Of how many people the app's secret was sealed with another key, so that they can't get in by it. */
    async sealedElsewhere(): Promise<number> {
      const rows = await people(db)
        .selectFrom('second_factor')
        .select((b) => [
          raw<Buffer>`substring(secret from 1 for 4)`.as('mark'),
          b.fn.countAll<string>().as('n'),
        ])
        .groupBy('mark')
        .execute()
      return rows.reduce((sum, { mark, n }) => sum + (sealer.fits(mark) ? 0 : Number(n)), 0)
    },

    isOn: async (accountId: string): Promise<boolean> => (await find(accountId))?.confirmed_at != null,

    /** Throws Refusal `second_factor_on`. */
    async begin(accountId: string, issuer: string, label: string): Promise<{ secret: string; uri: string }> {
      const secret = newSecret()
      const row = { secret: sealer.seal(secret, about(accountId)), started_at: clock() }
      const begun = await people(db)
        .insertInto('second_factor')
        .values({ account_id: accountId, ...row })
        .onConflict((c) =>
          c.column('account_id').doUpdateSet(row).where('second_factor.confirmed_at', 'is', null),
        )
        .returning('account_id')
        .executeTakeFirst()
      if (begun === undefined) throw new Refusal('second_factor_on')
      return { secret, uri: uriOf(secret, issuer, label) }
    },

    /** Answers recovery codes, which are stored nowhere. Throws Refusal `second_factor_on`, `second_factor_off`, `wrong_code`. */
    async confirm(accountId: string, code: string): Promise<string[]> {
      const row = await find(accountId)
      if (row?.confirmed_at != null) throw new Refusal('second_factor_on')
      if (row === undefined || clock().getTime() - row.started_at.getTime() > BEGUN_MS)
        throw new Refusal('second_factor_off')
      if (!(await spendStep(accountId, row.secret, code))) throw new Refusal('wrong_code')
      return people(db)
        .transaction()
        .execute(async (sql) => {
          const on = await sql
            .updateTable('second_factor')
            .set({ confirmed_at: clock() })
            .where('account_id', '=', accountId)
            .where('secret', '=', row.secret)
            .where('confirmed_at', 'is', null)
            .returning('account_id')
            .executeTakeFirst()
          if (on === undefined) throw new Refusal('conflict')
          const codes = await writeRecoveryCodes(sql, accountId)
          await record(sql, { by: accountId, kind: 'second_factor_on' })
          return codes
        })
    },

    /** Uses up a code from the app or a recovery code; false where neither fits, or no app is set up. */
    async spend(accountId: string, code: string): Promise<boolean> {
      const row = await find(accountId)
      if (row?.confirmed_at == null) return false
      return looksLikeCode(code) ? spendStep(accountId, row.secret, code) : spendRecoveryCode(accountId, code)
    },

    /** Throws Refusal `second_factor_off`. */
    renewRecoveryCodes: (accountId: string): Promise<string[]> =>
      people(db)
        .transaction()
        .execute(async (sql) => {
          const on = await sql
            .selectFrom('second_factor')
            .select('account_id')
            .where('account_id', '=', accountId)
            .where('confirmed_at', 'is not', null)
            .forUpdate()
            .executeTakeFirst()
          if (on === undefined) throw new Refusal('second_factor_off')
          const codes = await writeRecoveryCodes(sql, accountId)
          await record(sql, { by: accountId, kind: 'recovery_codes_renewed' })
          return codes
        }),
  }
}

async function writeRecoveryCodes(sql: ReturnType<typeof people>, accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await sql.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  await sql
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ account_id: accountId, code_hash: recoveryHash(accountId, code) })))
    .execute()
  return codes
}
