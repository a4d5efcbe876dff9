import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Ground } from '../ground.ts'

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
