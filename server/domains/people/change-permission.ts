import { Refusal } from '#server/base/errors.ts'
import type { Permission } from '#server/store/tables/people.ts'
import type { Ground } from '../ground.ts'
import { lockAdministrators } from './lock-administrators.ts'
import { people } from './tables.ts'

/** From the next request on, on every node. Throws Refusal `not_found` or `last_administrator`. */
export async function changePermission(
  { events }: Ground,
  accountId: string,
  permission: Permission,
): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    const administrators = await lockAdministrators(sql)
    if (permission === 'member' && administrators.length === 1 && administrators[0] === accountId)
      throw new Refusal('last_administrator')
    const row = await people(sql)
      .updateTable('account')
      .set({ permission })
      .where('id', '=', accountId)
      .returning('id')
      .executeTakeFirst()
    if (row === undefined) throw new Refusal('not_found')
    // What is remembered of sessions says what they may do.
    await tell('directory.changed', {})
  })
}
