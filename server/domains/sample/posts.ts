import { sql as raw } from 'kysely'
import { type Entity, findEntities } from '#rules/text/entities.ts'
import { fold } from '#rules/text/fold.ts'
import { searchWords } from '#rules/text/words.ts'
import { idAt } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { World, WorldPost } from '#test/world/types.ts'
import { insertHashtags } from './hashtags.ts'
import { insert } from './insert.ts'

/** By handle or key. */
export type Ids = ReadonlyMap<string, string>
type Found = { id: string | undefined; post: WorldPost; entities: Entity[] }

/** Posts and nothing of what they carry; `people` and `groups` are ids by handle. Answers the ids of the posts by key. */
export async function insertPosts(
  change: Change,
  world: World,
  { people, groups }: { people: Ids; groups: Ids },
): Promise<Ids> {
  const ids = new Map(world.posts.map((post, at) => [post.key, idAt(post.at, at)]))
  await insert(
    change,
    'post',
    'id bigint, author_id bigint, visibility text, group_id bigint, quiet boolean, text text, full_text text, warning text, sensitive boolean, language text, in_reply_to_id bigint, in_reply_to_account_id bigint, thread_id bigint, boost_of_id bigint, quote_of_id bigint, created_at timestamptz',
    rowsOf(world.posts, ids, people, groups),
  )
  return ids
}

/** What posts name, how they are found, favourites and bookmarks. What they carry has to be there. */
export async function insertWhatPostsName(
  change: Change,
  world: World,
  ids: Ids,
  people: Ids,
): Promise<void> {
  const found = world.posts.map((post) => ({
    post,
    id: ids.get(post.key),
    entities: findEntities(`${post.text}\n${post.fullText ?? ''}`),
  }))
  await insertWords(change, found)
  await insertMentions(change, found, people)
  await insertTags(change, found)
  for (const [table, marks] of [
    ['favourite', world.favourites],
    ['bookmark', world.bookmarks],
  ] as const) {
    const rows = marks.map(({ handle, post, at }, index) => ({
      account_id: people.get(handle),
      post_id: ids.get(post),
      id: idAt(at, index),
    }))
    await insert(change, table, 'account_id bigint, post_id bigint, id bigint', rows)
  }
}

function rowsOf(posts: readonly WorldPost[], ids: Ids, people: Ids, groups: Ids): object[] {
  const byKey = new Map(posts.map((post) => [post.key, post]))
  const threads = new Map<string, string | undefined>()
  return posts.map((post) => {
    const id = ids.get(post.key)
    const parent = post.replyTo === undefined ? undefined : byKey.get(post.replyTo)
    const thread = parent === undefined ? id : threads.get(parent.key)
    threads.set(post.key, thread)
    return {
      id,
      author_id: people.get(post.author),
      visibility: post.visibility,
      group_id: post.group === undefined ? null : groups.get(post.group),
      quiet: post.quiet ?? false,
      text: post.text,
      full_text: post.fullText ?? null,
      warning: post.warning ?? '',
      sensitive: post.warning !== undefined,
      language: post.language,
      in_reply_to_id: parent === undefined ? null : ids.get(parent.key),
      in_reply_to_account_id: parent === undefined ? null : people.get(parent.author),
      thread_id: thread,
      boost_of_id: post.boostOf === undefined ? null : ids.get(post.boostOf),
      quote_of_id: post.quoteOf === undefined ? null : ids.get(post.quoteOf),
      created_at: post.at,
    }
  })
}

const wordsOf = ({ warning, text, fullText, poll, picture }: WorldPost) =>
  [warning, text, fullText, ...(poll?.options ?? []), picture?.description].filter((one) => one !== undefined)

async function insertWords({ sql }: Change, found: Found[]): Promise<void> {
  const rows = found
    .filter(({ post }) => post.boostOf === undefined)
    .map(({ post, id }) => ({
      post_id: id,
      language: post.language,
      words: searchWords(wordsOf(post).join(' ')),
    }))
  for (let at = 0; at < rows.length; at += 5_000) {
    await raw`insert into post_search (post_id, words) select post_id, search_vector(words, language, search_marks(post_id))
      from jsonb_to_recordset(${JSON.stringify(rows.slice(at, at + 5_000))}::jsonb) as r(post_id bigint, language text, words text[])`.execute(
      sql,
    )
  }
}

const named = (found: Found[], kind: Entity['kind']) =>
  found.flatMap(({ id, entities }) =>
    entities.filter((one) => one.kind === kind).map((one) => ({ id, value: one.value })),
  )

async function insertMentions(change: Change, found: Found[], people: Ids): Promise<void> {
  const mentions = named(found, 'mention').flatMap(({ id, value }) => {
    const account = people.get(value.toLowerCase())
    return account === undefined ? [] : [{ post_id: id, account_id: account }]
  })
  await insert(change, 'post_mention', 'post_id bigint, account_id bigint', mentions)
}

async function insertTags(change: Change, found: Found[]): Promise<void> {
  const hashtags = named(found, 'hashtag')
  const ids = await insertHashtags(
    change,
    hashtags.map((one) => one.value),
  )
  const rows = hashtags.map(({ id, value }) => ({ post_id: id, hashtag_id: ids.get(fold(value)) }))
  await insert(change, 'post_hashtag', 'post_id bigint, hashtag_id bigint', rows)
}
