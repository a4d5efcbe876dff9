import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { StoredVisibility } from '#server/store/tables/posts.ts'
import type { Ground } from '../ground.ts'
import { requireWriter } from '../groups/index.ts'
import { checkMedia, readAttached } from '../media/index.ts'
import { visibleTo } from './audience.ts'
import { changeMedia, type MediaEdit } from './edit-media.ts'
import { type Named, readNamed, replaceNamed } from './edit-named.ts'
import { findNamed } from './named.ts'
import { type NewPoll, requireSamePoll } from './poll/new-poll.ts'
import { posts } from './tables.ts'
import { checkWritten, toStored, type Written, wordsOf } from './written.ts'

export type Edit = Written & {
  authorId: string
  postId: string
  /** The version that the author saw and changed; without it, whatever stands there is replaced. */
  version?: number | null
  /** What was there already; null is none. */
  poll?: Pick<NewPoll, 'options' | 'multiple'> | null
  media?: MediaEdit
  /** Weighted characters. */
  limit: number
}

/** Enough for every typo; whoever needs more writes anew. */
const MOST_VERSIONS = 50

type Stored = ReturnType<typeof toStored>
type Row = Stored & {
  id: string
  authorId: string
  visibility: StoredVisibility
  groupId: string | null
  groupClosed: boolean
  boostOfId: string | null
  version: number
  writtenAt: Date
  mediaIds: string[]
}

/**
 * Puts new words into one's own post and keeps the earlier ones; what is not given stays. The audience stays as it is: an edit
 * can't name somebody who could not see the post before. The same words again change nothing.
 * Throws Refusal as `publish` does, and `not_yours`, `post_changed`, `too_many_edits`, `edit_names_more`, `poll_fixed`
 * or as `attach` and `requireWriter` do.
 */
export async function editPost({ events, clock }: Ground, wanted: Edit): Promise<void> {
  await events.change(async (change) => {
    const { sql } = change
    const seen = await readOwn(sql, wanted)
    const written = withKept(wanted, seen)
    const mediaIds = wanted.media?.ids ?? seen.mediaIds
    checkMedia(mediaIds)
    checkWritten(written, wanted.limit, mediaIds.length > 0)
    // Whoever is out of a group, and everybody in an archived one, may take their posts away, but not write anew in them.
    if (seen.groupId !== null) await requireWriter(sql, seen.groupId, wanted.authorId)
    const named = await findNamed(sql, `${written.text}\n${written.fullText ?? ''}`)
    await holdHomes(sql, wanted, named.hashtagIds)
    const before = await readOwn(sql, wanted, true)
    if (before.version !== seen.version || before.version !== (wanted.version ?? before.version))
      throw new Refusal('post_changed')
    if (wanted.poll !== undefined) await requireSamePoll(sql, before.id, wanted.poll)
    const after = toStored(written)
    const looksOther = await changeMedia(sql, before, wanted.media ?? {})
    if (isSame(before, after) && !looksOther) return
    if (before.version >= MOST_VERSIONS) throw new Refusal('too_many_edits', { limit: MOST_VERSIONS })
    const replaced = await replaceNamed(sql, before, await readNamed(sql, before.id), named)
    await write(sql, before, after, clock())
    await noteWords(sql, before, after)
    await tell(change, before, replaced)
  })
}

async function readOwn(
  sql: Change['sql'],
  { postId, authorId }: Pick<Edit, 'postId' | 'authorId'>,
  lock = false,
): Promise<Row> {
  const { rows } = await raw<Row>`
    select p.id, p.author_id as "authorId", p.visibility, p.group_id as "groupId",
      exists (select from "group" g where g.id = p.group_id and g.closed) as "groupClosed", p.boost_of_id as "boostOfId", p.version, p.text,
      p.full_text as "fullText", p.warning, p.sensitive, p.language, coalesce(p.edited_at, p.created_at) as "writtenAt",
      array(select m.id::text from medium m where m.post_id = p.id order by m.place) as "mediaIds"
    from post p where p.id = ${postId}::bigint and ${visibleTo(authorId)} ${lock ? raw`for no key update of p` : raw``}`.execute(
    sql,
  )
  const row = rows[0]
  if (row === undefined || row.boostOfId !== null) throw new Refusal('not_found')
  if (row.authorId !== authorId) throw new Refusal('not_yours')
  return row
}

/** A post that was sensitive only because of its warning is not when that goes. */
function withKept(wanted: Edit, before: Stored): Written {
  const { fullText = before.fullText, warning = before.warning, language = before.language } = wanted
  const sensitive = wanted.sensitive ?? (before.warning === '' && before.sensitive)
  return { text: wanted.text, fullText, warning, language, sensitive }
}

function isSame(before: Stored, after: Stored): boolean {
  return (['text', 'fullText', 'warning', 'sensitive', 'language'] as const).every(
    (part) => before[part] === after[part],
  )
}

/** As for a post that is deleted: a follow of a hashtag fills a home either before this or with what stands here then. */
async function holdHomes(
  sql: Change['sql'],
  { authorId, postId }: Edit,
  hashtagIds: readonly string[],
): Promise<void> {
  await raw`
    select pg_advisory_xact_lock_shared(id) from (
      select ${authorId}::bigint as id union select hashtag_id from post_hashtag where post_id = ${postId}::bigint
      union select unnest(${hashtagIds}::bigint[])) held`.execute(sql)
}

async function write(sql: Change['sql'], before: Row, after: Stored, at: Date): Promise<void> {
  const own = posts(sql)
  await own
    .insertInto('post_edition')
    .values({
      post_id: before.id,
      version: before.version,
      text: before.text,
      full_text: before.fullText,
      warning: before.warning,
      sensitive: before.sensitive,
      language: before.language,
      media_ids: before.mediaIds,
      written_at: before.writtenAt,
    })
    .execute()
  await own
    .updateTable('post')
    .set({
      text: after.text,
      full_text: after.fullText,
      warning: after.warning,
      sensitive: after.sensitive,
      language: after.language,
      version: before.version + 1,
      edited_at: at,
    })
    .where('id', '=', before.id)
    .execute()
}

async function noteWords(sql: Change['sql'], { id }: Row, after: Stored): Promise<void> {
  const shown = (await readAttached(sql, id)).map((medium) => medium.description)
  await raw`update post_search set words = search_vector(${wordsOf(after, shown)}::text[], ${after.language}::text, search_marks(${id}::bigint))
    where post_id = ${id}::bigint`.execute(sql)
}

function tell({ tell }: Change, { id, authorId }: Row, { added, tagged, untagged }: Named): Promise<void> {
  return tell('post.edited', {
    postId: id,
    authorId,
    namedIds: added,
    taggedIds: tagged,
    untaggedIds: untagged,
  })
}
