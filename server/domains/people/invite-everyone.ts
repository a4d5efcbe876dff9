import { sql as raw } from 'kysely'
import { newId } from '#server/base/ids.ts'
import { newToken, tokenHash } from '#server/platform/secrets/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { invitationEnd } from './invitations.ts'
import { people } from './tables.ts'

export type Invited = { handle: string; name: string; email: string | null; token: string }

/**
 * A new invitation for everybody in the directory who has not signed in yet, by name. Tokens are stored nowhere, so links
 * of theirs from before stop working: there is one list that is right.
 */
export async function inviteEveryone({ events, clock }: Ground): Promise<Invited[]> {
  return events.change(async ({ sql }) => {
    const invited = await people(sql)
      .selectFrom('account')
      .select(['id', 'handle', 'name', 'email'])
      .where('state', '=', 'invited')
      .orderBy('name')
      .orderBy('id')
      .forUpdate()
      .execute()
    const made = invited.map((person) => ({ ...person, token: newToken() }))
    const rows = made.map(({ id, name, token }) => ({
      id: newId(),
      account_id: id,
      name,
      token_hash: `\\x${tokenHash(token).toString('hex')}`,
    }))
    const expires = await invitationEnd(sql, clock())
    await raw`delete from invitation i using account a
      where a.id = i.account_id and a.state = 'invited' and i.used_at is null`.execute(sql)
    await raw`insert into invitation (id, account_id, name, token_hash, created_at, expires_at)
      select id, account_id, name, token_hash, ${clock()}::timestamptz, ${expires}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id bigint, account_id bigint, name text, token_hash bytea)`.execute(
      sql,
    )
    await record(sql, { by: null, kind: 'invitations_made', facts: { invitations: made.length } })
    return made.map(({ handle, name, email, token }) => ({ handle, name, email, token }))
  })
}
