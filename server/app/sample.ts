import { sql as raw } from 'kysely'
import { findEntities } from '#rules/text/entities.ts'
import { fold } from '#rules/text/fold.ts'
import { searchWords } from '#rules/text/words.ts'
import { Refusal } from '#server/base/errors.ts'
import { idAt, newId } from '#server/base/ids.ts'
import type { Ground } from '#server/domains/ground.ts'
import { foldedName, takeSetupToken } from '#server/domains/people/index.ts'
import { why } from '#server/domains/timelines/index.ts'
import type { Change } from '#server/platform/events/index.ts'
import { only } from '#server/store/database.ts'
import type { World } from '#test/world/types.ts'

export type SampleOptions = { token?: string; people?: number }

/** Fills an organisation that is not set up yet with the sample organisation, in one transaction. */
export async function loadSample({ events, clock }: Ground, options: SampleOptions): Promise<void> {
  const { makeWorld } = await import('#test/world/index.ts')
  const world = makeWorld({ ...(options.people !== undefined && { people: options.people }), today: clock() })
  await events.change(async (change) => {
    const organisation = only<'organisation' | 'account' | 'account_count' | 'session' | 'invitation'>(
      change.sql,
    )
    if (options.token !== undefined) await takeSetupToken(organisation, options.token)
    const { name, purpose } = world.organisation
    const row = { name, purpose, sample: true, set_up_at: clock(), setup_token: null }
    const done = await organisation
      .insertInto('organisation')
      .values(row)
      .onConflict((c) => c.column('id').doUpdateSet(row).where('organisation.set_up_at', 'is', null))
      .returning('id')
      .executeTakeFirst()
    if (done === undefined) throw new Refusal('already_set_up')
    const people = await insertPeople(change, world)
    await insertFollows(change, world, people)
    await insertPosts(change, world, people)
    await deriveTheRest(change)
    await change.tell('directory.changed', {})
  })
}

async function insert(change: Change, table: string, columns: string, rows: object[]): Promise<void> {
  const types = columns.split(',').map((column) => column.trim())
  const names = raw.raw(types.map((column) => column.split(' ')[0]).join(', '))
  for (let at = 0; at < rows.length; at += 5_000) {
    const json = JSON.stringify(rows.slice(at, at + 5_000))
    await raw`insert into ${raw.table(table)} (${names}) select ${names} from jsonb_to_recordset(${json}::jsonb) as r(${raw.raw(columns)})
      on conflict do nothing`.execute(change.sql)
  }
}

async function insertPeople(change: Change, world: World): Promise<Map<string, string>> {
  const ids = new Map(world.people.map((person, at) => [person.handle, idAt(person.joinedAt, at)]))
  const rows = world.people.map((person) => ({
    id: ids.get(person.handle),
    handle: person.handle,
    name: person.name,
    email: person.email,
    note: person.bio,
    department: person.department,
    team: person.team,
    location: person.location,
    role: person.role,
    manager_id: person.managerHandle === null ? null : (ids.get(person.managerHandle) ?? null),
    working_hours: person.workingHours,
    time_zone: person.timeZone,
    languages: person.languages,
    permission: person.permission,
    state: person.leftAt === null ? 'active' : 'left',
    folded: foldedName(person.name, person.handle),
    sample_note: person.featured ?? null,
    welcomed_at: person.joinedAt,
    created_at: person.joinedAt,
  }))
  await insert(
    change,
    'account',
    'id bigint, handle text, name text, email text, note text, department text, team text, location text, role text, manager_id bigint, working_hours text, time_zone text, languages text[], permission text, state text, folded text, sample_note text, welcomed_at timestamptz, created_at timestamptz',
    rows,
  )
  return ids
}

async function insertFollows(change: Change, world: World, people: Map<string, string>): Promise<void> {
  const follows = world.follows.map(({ follower, followee, at }) => ({
    follower_id: people.get(follower),
    followee_id: people.get(followee),
    created_at: at,
  }))
  await insert(change, 'follow', 'follower_id bigint, followee_id bigint, created_at timestamptz', follows)
  const tags = await insertHashtags(
    change,
    world.hashtagFollows.map((one) => one.tag),
  )
  const rows = world.hashtagFollows.map(({ handle, tag, at }) => ({
    account_id: people.get(handle),
    hashtag_id: tags.get(fold(tag)),
    created_at: at,
  }))
  await insert(change, 'hashtag_follow', 'account_id bigint, hashtag_id bigint, created_at timestamptz', rows)
}

async function insertHashtags(change: Change, names: string[]): Promise<Map<string, string>> {
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

async function insertPosts(change: Change, world: World, people: Map<string, string>): Promise<void> {
  const ids = new Map(world.posts.map((post, at) => [post.key, idAt(post.at, at)]))
  const byKey = new Map(world.posts.map((post) => [post.key, post]))
  const threads = new Map<string, string | undefined>()
  const found = world.posts.map((post) => ({
    post,
    id: ids.get(post.key),
    entities: findEntities(`${post.text}\n${post.fullText ?? ''}`),
  }))
  const rows = found.map(({ post, id }) => {
    const thread = post.replyTo === undefined ? id : threads.get(post.replyTo)
    threads.set(post.key, thread)
    const parent = post.replyTo === undefined ? undefined : byKey.get(post.replyTo)
    return {
      id,
      author_id: people.get(post.author),
      visibility: post.visibility,
      quiet: post.quiet ?? false,
      text: post.text,
      full_text: post.fullText ?? null,
      language: post.language,
      in_reply_to_id: post.replyTo === undefined ? null : ids.get(post.replyTo),
      in_reply_to_account_id: parent === undefined ? null : people.get(parent.author),
      thread_id: thread,
      boost_of_id: post.boostOf === undefined ? null : ids.get(post.boostOf),
      created_at: post.at,
    }
  })
  await insert(
    change,
    'post',
    'id bigint, author_id bigint, visibility text, quiet boolean, text text, full_text text, language text, in_reply_to_id bigint, in_reply_to_account_id bigint, thread_id bigint, boost_of_id bigint, created_at timestamptz',
    rows,
  )
  const search = found
    .filter(({ post }) => post.boostOf === undefined)
    .map(({ post, id }) => ({
      post_id: id,
      words: searchWords(`${post.text} ${post.fullText ?? ''}`).join(' '),
    }))
  for (let at = 0; at < search.length; at += 5_000) {
    await raw`insert into post_search (post_id, words) select post_id, to_tsvector('simple', words)
      from jsonb_to_recordset(${JSON.stringify(search.slice(at, at + 5_000))}::jsonb) as r(post_id bigint, words text)`.execute(
      change.sql,
    )
  }
  const named = (kind: string) =>
    found.flatMap(({ id, entities }) =>
      entities.filter((one) => one.kind === kind).map((one) => ({ id, value: one.value })),
    )
  const mentions = named('mention').flatMap(({ id, value }) => {
    const account = people.get(value.toLowerCase())
    return account === undefined ? [] : [{ post_id: id, account_id: account }]
  })
  await insert(change, 'post_mention', 'post_id bigint, account_id bigint', mentions)
  const hashtags = named('hashtag')
  const tags = await insertHashtags(
    change,
    hashtags.map((one) => one.value),
  )
  await insert(
    change,
    'post_hashtag',
    'post_id bigint, hashtag_id bigint',
    hashtags.map(({ id, value }) => ({ post_id: id, hashtag_id: tags.get(fold(value)) })),
  )
  for (const [table, marks] of [
    ['favourite', world.favourites],
    ['bookmark', world.bookmarks],
  ] as const) {
    const list = marks.map(({ handle, post, at }, index) => ({
      account_id: people.get(handle),
      post_id: ids.get(post),
      id: idAt(at, index),
    }))
    await insert(change, table, 'account_id bigint, post_id bigint, id bigint', list)
  }
}

/** Counts, homes and notifications, as they would stand had everybody lived through the half-year here. */
async function deriveTheRest({ sql }: Change): Promise<void> {
  const statements = [
    raw`insert into post_count (post_id, replies, boosts, favourites) select p.id,
      (select count(*) from post r where r.in_reply_to_id = p.id), (select count(*) from post b where b.boost_of_id = p.id),
      (select count(*) from favourite f where f.post_id = p.id) from post p where p.boost_of_id is null`,
    raw`insert into account_count (account_id, posts, followers, following, last_post_on) select a.id,
      (select count(*) from post p where p.author_id = a.id and p.boost_of_id is null),
      (select count(*) from follow f where f.followee_id = a.id), (select count(*) from follow f where f.follower_id = a.id),
      (select max(p.created_at)::date from post p where p.author_id = a.id) from account a`,
    raw`insert into home_entry (account_id, post_id, why) select author_id, id, ${why.own}::int2 from post
      union all select f.follower_id, p.id, ${why.followsAuthor}::int2 from post p join follow f on f.followee_id = p.author_id
        where p.boost_of_id is null and p.visibility <> 'direct' and (p.in_reply_to_account_id is null
          or p.in_reply_to_account_id in (p.author_id, f.follower_id)
          or exists (select from follow g where g.follower_id = f.follower_id and g.followee_id = p.in_reply_to_account_id))
      on conflict do nothing`,
    raw`insert into home_entry (account_id, post_id, why, hashtag_id) select h.account_id, p.id, ${why.followsHashtag}::int2, min(h.hashtag_id)
      from post p join post_hashtag t on t.post_id = p.id join hashtag_follow h on h.hashtag_id = t.hashtag_id
      where p.visibility = 'company' and p.in_reply_to_id is null group by h.account_id, p.id on conflict do nothing`,
    raw`insert into home_entry (account_id, post_id, why) select m.account_id, p.id, ${why.mentioned}::int2
      from post p join post_mention m on m.post_id = p.id where p.visibility = 'direct' on conflict do nothing`,
    raw`insert into home_entry (account_id, post_id, why)
      select f.follower_id, min(p.id), ${why.followsBooster}::int2 from post p join follow f on f.followee_id = p.author_id
      where p.boost_of_id is not null and not exists (select from home_entry e where e.account_id = f.follower_id and e.post_id = p.boost_of_id)
      group by f.follower_id, p.boost_of_id on conflict do nothing`,
    raw`insert into notification (id, account_id, type, from_id, post_id, created_at)
      select id + (row_number() over (partition by id)), account_id, type, from_id, post_id, created_at from (
        select p.id, m.account_id, 'mention' as type, p.author_id as from_id, p.id as post_id, p.created_at from post p join post_mention m on m.post_id = p.id
        union select p.id, p.in_reply_to_account_id, 'mention', p.author_id, p.id, p.created_at from post p
          where p.in_reply_to_account_id is not null and p.visibility = 'company'
        union select b.id, p.author_id, 'reblog', b.author_id, p.id, b.created_at from post b join post p on p.id = b.boost_of_id
        union select f.id, p.author_id, 'favourite', f.account_id, p.id, to_timestamp((f.id >> 22) / 1000.0 + 1577836800) from favourite f join post p on p.id = f.post_id
      ) happened where account_id <> from_id on conflict do nothing`,
    raw`insert into marker (account_id, name, last_read_id)
      select account_id, 'notifications', max(id) from notification where created_at < now() - interval '1 day' group by account_id`,
  ]
  for (const statement of statements) await statement.execute(sql)
}
