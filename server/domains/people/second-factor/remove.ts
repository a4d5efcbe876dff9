import { Refusal } from '#server/base/errors.ts'
import { record } from '../../audit/index.ts'
import type { Ground } from '../../ground.ts'
import { people } from '../tables.ts'

/** `by` is null for whoever runs commands on the server. Signing in asks for no code any more; recovery codes go with it. Throws Refusal `second_factor_off`. */
export async function removeSecondFactor(
  { events }: Ground,
  by: string | null,
  accountId: string,
): Promise<void> {
  await events.change(async ({ sql }) => {
    const gone = await people(sql)
      .deleteFrom('second_factor')
      .where('account_id', '=', accountId)
      .where('confirmed_at', 'is not', null)
      .returning('account_id')
      .executeTakeFirst()
    if (gone === undefined) throw new Refusal('second_factor_off')
    await record(sql, { by, kind: 'second_factor_off', about: accountId })
  })
}
