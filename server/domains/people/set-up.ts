import { cleanName } from '#rules/text/clean.ts'
import { hashPassword } from '#server/platform/secrets/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { addAccount } from './add-account.ts'
import { checkSetupToken, takeSetupToken } from './organisation.ts'
import { findRole } from './roles/index.ts'
import { people } from './tables.ts'

export type SetUp = {
  token: string
  organisation: { name: string; purpose: string }
  administrator: { name: string; handle: string; email: string | null; password: string }
}

/** Names the organisation and makes its first administrator; answers the administrator's id. */
export async function setUp(ground: Ground, wanted: SetUp): Promise<string> {
  const { events, clock } = ground
  await checkSetupToken(ground, wanted.token)
  const passwordHash = await hashPassword(wanted.administrator.password)
  return events.change(async (change) => {
    const sql = people(change.sql)
    await takeSetupToken(sql, wanted.token)
    const { name, purpose } = wanted.organisation
    await sql
      .updateTable('organisation')
      .set({ name: cleanName(name) || 'Birdhouse', purpose, set_up_at: clock() })
      .execute()
    const { handle, email } = wanted.administrator
    const administrator = (await findRole({ db: change.sql }, 'administrator')) ?? ''
    const id = await addAccount(change, {
      handle,
      name: wanted.administrator.name,
      email,
      passwordHash,
      roleIds: [administrator],
    })
    await change.tell('organisation.changed', {})
    await record(change.sql, { by: id, kind: 'organisation_set_up' })
    return id
  })
}
