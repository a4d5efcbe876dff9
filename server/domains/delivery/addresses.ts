import { type RawBuilder, sql as raw } from 'kysely'
import type { StepChannel } from '#rules/plan/index.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Ground } from '../ground.ts'

const COLUMN: Partial<Record<StepChannel, string>> = { email: 'email', sms: 'phone' }

/** Where a channel gets to the person `p` of the query around it; for push, and for what has no address, who they are. */
export const addressOf = (channel: StepChannel): RawBuilder<string | null> =>
  raw`${raw.ref(`p.${COLUMN[channel] ?? 'id'}`)}::text`

export type Addresses = {
  name: string
  email: string | null
  phone: string | null
  devices: number
  /** How often they have revoked their links. */
  links: number
}

/** Where somebody is reached beside the app. Throws Refusal `not_found`. */
export async function readAddresses({ db }: Pick<Ground, 'db'>, accountId: string): Promise<Addresses> {
  const { rows } = await raw<Addresses>`
    select p.name, nullif(p.email, '') as email, nullif(p.phone, '') as phone, coalesce(c.links, 0) as links,
      (select count(*)::int from push_subscription s where s.account_id = p.id) as devices
    from account p left join contact_choice c on c.account_id = p.id where p.id = ${accountId}::bigint`.execute(
    db,
  )
  if (rows[0] === undefined) throw new Refusal('not_found')
  return rows[0]
}
