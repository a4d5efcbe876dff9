import { sql as raw } from 'kysely'
import { asksToConfirm, type Level } from '#rules/announcements/levels.ts'
import { Refusal } from '#server/base/errors.ts'
import { newestFirst, order, type Page, within } from '#server/store/page.ts'
import { reachable } from '../announcements/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'

/**
 * Who is still here and has not confirmed the revision that stands, by account: only of what asks to confirm, and only while a duty is stated. Each
 * look is written into the log. Throws Refusal `not_found` otherwise, and once it is forgotten who was addressed.
 */
export function readUnconfirmed({ events }: Ground, id: string, by: string, page: Page): Promise<string[]> {
  return events.change(async ({ sql }) => {
    const { rows } = await raw<{ level: Level; duty: string }>`select level, duty from announcement
      where id = ${id}::bigint and published_at is not null`.execute(sql)
    const [announcement] = rows
    if (!announcement || announcement.duty === '' || !asksToConfirm(announcement.level))
      throw new Refusal('not_found')
    const found = await raw<{ id: string }>`select d.account_id as id from addressee d
      join announcement w on w.id = d.announcement_id join account a on a.id = d.account_id and ${reachable}
      where d.announcement_id = ${id}::bigint
        and (d.confirmed_at is null or d.confirmed_revision is distinct from w.revision)
        and ${within(page, raw`d.account_id`)}
      order by d.account_id ${raw.raw(order(page))} limit ${page.limit}`.execute(sql)
    await record(sql, { by, kind: 'named_list_read', facts: { announcement: id, people: found.rows.length } })
    return newestFirst(page, found.rows).map((row) => row.id)
  })
}
