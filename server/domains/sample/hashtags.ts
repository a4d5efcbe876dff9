import { sql as raw } from 'kysely'
import { fold } from '#rules/text/fold.ts'
import { newId } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import { insert } from './insert.ts'

/** Answers the ids of all hashtags by folded name. */
export async function insertHashtags(change: Change, names: string[]): Promise<Map<string, string>> {
  const byFolded = new Map(names.toReversed().map((name) => [fold(name), name]))
  await insert(
    change,
    'hashtag',
    'id bigint, folded text, name text',
    [...byFolded].map(([folded, name]) => ({ id: newId(), folded, name })),
  )
  const { rows } = await raw<{ id: string; folded: string }>`select id, folded from hashtag`.execute(
    change.sql,
  )
  return new Map(rows.map((row) => [row.folded, row.id]))
}
