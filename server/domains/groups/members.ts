import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { type Page, readPage } from '#server/store/page.ts'
import type { Ground } from '../ground.ts'
import { type GroupPart, readGroup } from './read.ts'

/** `key` is what the list is paged by. */
export type Member = { id: string; key: string; part: GroupPart }

/** Newest account first, or the organisers only. Of a closed group for its members only: throws Refusal `not_found`. */
export async function listMembers(
  ground: Ground,
  readerId: string,
  groupId: string,
  { organisers }: { organisers: boolean },
  page: Page,
): Promise<Member[]> {
  const group = await readGroup(ground, readerId, { id: groupId })
  // Who decides is for whoever may ask to know.
  if (group.closed && group.part === null && !organisers) throw new Refusal('not_found')
  return readPage(
    ground.db,
    page,
    raw`m.account_id`,
    raw`
    select m.account_id::text as id, m.account_id::text as key, case when m.organiser then 'organiser' else 'member' end as part
    from group_member m join account a on a.id = m.account_id and a.state in ('invited', 'active')
    where m.group_id = ${groupId}::bigint ${organisers ? raw`and m.organiser` : raw``}`,
  )
}

/** Who asked to be let in, the latest first; for organisers. Throws Refusal `not_found`. */
export async function listRequests(
  ground: Ground,
  readerId: string,
  groupId: string,
  page: Page,
): Promise<{ id: string; key: string }[]> {
  const { part } = await readGroup(ground, readerId, { id: groupId })
  if (part !== 'organiser') throw new Refusal('not_found')
  return readPage(
    ground.db,
    page,
    raw`r.id`,
    raw`
    select r.account_id::text as id, r.id::text as key from group_request r
      join account a on a.id = r.account_id and a.state in ('invited', 'active')
    where r.group_id = ${groupId}::bigint and r.invited_by is null`,
  )
}
