import { sql as raw } from 'kysely'
import { readPage } from '#server/store/page.ts'
import type { Ground } from '../ground.ts'
import { wantedBy } from '../mutes/index.ts'
import { type Page, type Skeleton, visibleTo } from '../posts/index.ts'

/** Posts to everyone that have a link, newest first. */
export function linkTimeline({ db }: Ground, readerId: string, url: string, page: Page): Promise<Skeleton[]> {
  return readPage(
    db,
    page,
    raw`p.id`,
    raw`select p.id::text as id, p.id::text as key from post_card c join post p on p.id = c.post_id
    where c.card_id = (select id from card where url = ${url}) and p.visibility = 'company' and ${visibleTo(readerId)}
      and ${wantedBy(readerId, raw`p.author_id`)}`,
  )
}
