import { type RawBuilder, sql as raw } from 'kysely'

/**
 * Whose posts and boosts a person does not want at home: whom they mute or block, who is in a list that is read by itself, and whom
 * they read once a day. What others boost of the latter two does come home; of the former it does not (`wantedBy`, `mutedAuthor`).
 */
export const wantedAtHome = (readerId: string, author: RawBuilder<unknown>): RawBuilder<boolean> =>
  raw<boolean>`${author} not in (select k.author_id from kept_out k where k.account_id = ${readerId}::bigint)`

/** A subquery of those who do not want the author at home. */
export const whoKeepOut = (author: RawBuilder<unknown>): RawBuilder<unknown> =>
  raw`(select k.account_id from kept_out k where k.author_id = ${author})`

/** Whether a reader does not want the author at home; both are expressions of ids. */
export const keepsOut = (reader: RawBuilder<unknown>, author: RawBuilder<unknown>): RawBuilder<boolean> =>
  raw<boolean>`exists (select from kept_out k where k.account_id = ${reader} and k.author_id = ${author})`
