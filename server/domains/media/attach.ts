import { type Kysely, sql as raw } from 'kysely'
import { CHOSEN_LIMITS } from '#rules/chosen-limits.ts'
import { Refusal } from '#server/base/errors.ts'
import { arrayOf } from '#server/store/any-of.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { type Said, toColumns } from './said.ts'
import { media } from './tables.ts'

type Sql = Kysely<Tables>

/** Throws Refusal `too_many_media`. */
export function checkMedia(ids: readonly string[]): void {
  const { most: limit } = CHOSEN_LIMITS.pictures
  if (ids.length > limit || new Set(ids).size < ids.length) throw new Refusal('too_many_media', { limit })
}

/** What carries pictures. */
export type Bearer = { of: 'post' | 'announcement'; id: string }

/**
 * Gives it these and no others, in this order. What it had and has not any more is gone for good, so that what was published by
 * mistake can be taken back. Throws Refusal `too_many_media`, `media_unknown` for what is neither there already nor the author's and
 * free, or `media_mixed`.
 */
export async function attach(sql: Sql, authorId: string, { of, id }: Bearer, ids: readonly string[]) {
  checkMedia(ids)
  const bearer = `${of}_id` as const
  await media(sql)
    .deleteFrom('medium')
    .where(bearer, '=', id)
    .$if(ids.length > 0, (q) => q.where('id', 'not in', ids))
    .execute()
  if (ids.length === 0) return
  const { rows } = await raw<{ kind: string }>`
    update medium m set ${raw.ref(bearer)} = ${id}::bigint, place = wanted.place, free_since = null
    from unnest(${arrayOf(ids)}) with ordinality wanted(id, place)
    where m.id = wanted.id and (m.${raw.ref(bearer)} = ${id}::bigint
      or (m.post_id is null and m.announcement_id is null and m.owner_id = ${authorId}::bigint))
    returning m.kind`.execute(sql)
  if (rows.length < ids.length) throw new Refusal('media_unknown')
  if (rows.length > 1 && rows.some(({ kind }) => kind === 'video')) throw new Refusal('media_mixed')
}

/** What is said of these, as far as they are the author’s. */
export async function readDescriptions(
  sql: Sql,
  authorId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const found = media(sql)
    .selectFrom('medium')
    .select('description')
    .where('id', 'in', ids)
    .where('owner_id', '=', authorId)
  return (await found.execute()).map(({ description }) => description)
}

/** In order. */
export async function readAttached(sql: Sql, postId: string) {
  return media(sql)
    .selectFrom('medium')
    .select(['id', 'description', 'focus_x', 'focus_y'])
    .where('post_id', '=', postId)
    .orderBy('place')
    .execute()
}

/** New words about what stands on a post; whatever does not is left alone. Answers whether anything is different now. */
export async function describeAttached(
  sql: Sql,
  postId: string,
  said: readonly (Said & { id: string })[],
): Promise<boolean> {
  const before = await readAttached(sql, postId)
  let different = false
  for (const one of said) {
    const columns = toColumns(one)
    const known = before.find(({ id }) => id === one.id)
    if (known === undefined || isSame({ ...known, ...columns }, known)) continue
    different = true
    await media(sql).updateTable('medium').set(columns).where('id', '=', one.id).execute()
  }
  return different
}

type Shown = { description: string; focus_x: number; focus_y: number }

const isSame = (one: Shown, other: Shown) =>
  one.description === other.description &&
  (['focus_x', 'focus_y'] as const).every((axis) => Math.abs(one[axis] - other[axis]) < 0.001)

/** The post is deleted. What it carried is its author's alone for a day, to be posted again, unless they want it gone. */
export async function detach(sql: Sql, postId: string, at: Date, gone: boolean): Promise<void> {
  if (gone) await media(sql).deleteFrom('medium').where('post_id', '=', postId).execute()
  else
    await media(sql)
      .updateTable('medium')
      .set({ post_id: null, free_since: at })
      .where('post_id', '=', postId)
      .execute()
}
