import type { Ground } from '../../ground.ts'
import { people } from '../tables.ts'

/** Those with access, and how many of them have a passkey or an authenticator app. */
export async function countAdministrators({ db }: Ground): Promise<{ all: number; protected: number }> {
  const row = await people(db)
    .selectFrom('account')
    .innerJoin('account_role', 'account_role.account_id', 'account.id')
    .innerJoin('role', 'role.id', 'account_role.role_id')
    .select((b) => [
      b.fn.countAll<string>().as('all'),
      b.fn
        .countAll<string>()
        .filterWhere((f) =>
          f.or([
            f.exists(f.selectFrom('passkey').select('id').whereRef('passkey.account_id', '=', 'account.id')),
            f.exists(
              f
                .selectFrom('second_factor')
                .select('account_id')
                .whereRef('second_factor.account_id', '=', 'account.id')
                .where('confirmed_at', 'is not', null),
            ),
          ]),
        )
        .as('protected'),
    ])
    .where('role.built_in', '=', 'administrator')
    .where('account.state', '=', 'active')
    .executeTakeFirstOrThrow()
  return { all: Number(row.all), protected: Number(row.protected) }
}
