import { Refusal } from '#server/base/errors.ts'
import type { Ground } from '../../ground.ts'
import { people } from '../tables.ts'

/** Signing in asks for no code any more; recovery codes go with it. Throws Refusal `second_factor_off`. */
export async function removeSecondFactor({ db }: Ground, accountId: string): Promise<void> {
  const gone = await people(db)
    .deleteFrom('second_factor')
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .returning('account_id')
    .executeTakeFirst()
  if (gone === undefined) throw new Refusal('second_factor_off')
}
