import { type RawBuilder, sql as raw } from 'kysely'
import { heardBy, wantedBy } from '../mutes/index.ts'
import { visibleTo } from '../posts/index.ts'

/** A condition on `p`: it goes to named people only, the reader may see it, and it is their own or of somebody whom they want to hear. */
export const saidTo = (readerId: string): RawBuilder<boolean> =>
  raw<boolean>`p.visibility = 'direct' and ${visibleTo(readerId)} and (p.author_id = ${readerId}::bigint
    or (${wantedBy(readerId, raw`p.author_id`)} and ${heardBy(raw`${readerId}::bigint`, raw`p.id`)}))`

/** The newest such post of a conversation `c`, as `s`; a conversation without one is nowhere to be seen. */
export const newest = (readerId: string): RawBuilder<unknown> =>
  raw`cross join lateral (select p.id from post p where p.thread_id = c.thread_id and p.id > c.removed_id
    and ${saidTo(readerId)} order by p.id desc limit 1) s`
