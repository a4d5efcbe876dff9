import pg from 'pg'

/** Queries that find rows which cannot be, by what they would mean. A sound database answers none of them. */
const IMPOSSIBLE: Record<string, string> = {
  'a post without its counts': `select p.id from post p where p.boost_of_id is null
    and not exists (select from post_count c where c.post_id = p.id)`,
  'a post that search does not know': `select p.id from post p where p.boost_of_id is null and p.deleted_at is null
    and not exists (select from post_search s where s.post_id = p.id)`,
  'wrong counts of a post': `select p.id, c.* from post p join post_count c on c.post_id = p.id where p.deleted_at is null and (
    c.replies <> (select count(*) from post r where r.in_reply_to_id = p.id and r.deleted_at is null)
    or c.boosts <> (select count(*) from post b where b.boost_of_id = p.id)
    or (not exists (select from standing_change) and c.quotes <> (select count(*) from post q where q.quote_of_id = p.id
      and q.visibility = 'company' and not q.quote_revoked and q.deleted_at is null and q.hidden_at is null
      and not exists (select from account a where a.id = q.author_id and a.state = 'suspended')))
    or c.favourites <> (select count(*) from favourite f where f.post_id = p.id))`,
  'wrong counts of a person': `select a.id, c.* from account a left join account_count c on c.account_id = a.id where c.account_id is null
    or c.posts <> (select count(*) from post p where p.author_id = a.id and p.boost_of_id is null and p.deleted_at is null)
    or c.followers <> (select count(*) from follow f where f.followee_id = a.id)
    or c.following <> (select count(*) from follow f where f.follower_id = a.id)`,
  'text of a deleted post': `select id from post where deleted_at is not null and (text <> '' or warning <> '' or full_text is not null)`,
  'something that hangs on a deleted post': `select p.id from post p where p.deleted_at is not null and (
    exists (select from post_edition x where x.post_id = p.id) or exists (select from poll x where x.post_id = p.id) or exists (select from medium x where x.post_id = p.id) or exists (select from post_pin x where x.post_id = p.id) or exists (select from favourite x where x.post_id = p.id) or exists (select from bookmark x where x.post_id = p.id)
    or exists (select from post b where b.boost_of_id = p.id) or exists (select from notification x where x.post_id = p.id)
    or exists (select from post_search x where x.post_id = p.id))`,
  'an edited post without what it said before': `select p.id from post p where p.deleted_at is null
    and p.version - 1 <> (select count(*) from post_edition e where e.post_id = p.id and e.version < p.version)`,
  'a poll whose votes are not those of its voters': `select o.post_id from poll o
    where o.voters <> (select count(*) from poll_vote v where v.post_id = o.post_id)
      or o.votes <> array(select (select count(*)::int from poll_vote v where v.post_id = o.post_id and (v.choices >> (n - 1)) & 1 = 1)
        from generate_series(1, cardinality(o.options)) n order by n)`,
  'a picture on a post of somebody else, or too many on one': `select m.id from medium m join post p on p.id = m.post_id
    where p.author_id <> m.owner_id or p.boost_of_id is not null or (select count(*) from medium o where o.post_id = p.id) > 4`,
  'a reply in another thread than its parent': `select r.id from post r join post p on p.id = r.in_reply_to_id
    where r.thread_id <> p.thread_id or r.in_reply_to_account_id <> p.author_id`,
  'a reply that reaches further than its parent': `select r.id from post r join post p on p.id = r.in_reply_to_id
    where array_position(array['direct', 'followers', 'group', 'company'], r.visibility)
      > array_position(array['direct', 'followers', 'group', 'company'], p.visibility)
      or (r.group_id is not null and r.group_id is distinct from p.group_id)`,
  'a group that counts its members wrongly': `select g.id from "group" g
    where g.members <> (select count(*) from group_member m where m.group_id = g.id)`,
  'what stands in a group in the home of somebody who is not in it': `select e.* from home_entry e join post p on p.id = e.post_id
    where p.group_id is not null and e.account_id <> p.author_id
      and not exists (select from group_member m where m.group_id = p.group_id and m.account_id = e.account_id)`,
  'somebody who waits at a group that they are in': `select r.* from group_request r join group_member m using (group_id, account_id)`,
  'somebody who waits to follow whom they follow': `select r.* from follow_request r join follow f using (follower_id, followee_id)`,
  'a home entry of a post that is gone': `select e.* from home_entry e left join post p on p.id = e.post_id
    where p.id is null or p.deleted_at is not null`,
  'a post that is not in its author’s home': `select p.id from post p where p.deleted_at is null
    and not exists (select from home_entry e where e.account_id = p.author_id and e.post_id = p.id)`,
  'a post to named people that is in no conversation of its author or of those': `select p.id, who.id as who from post p
    cross join lateral (select p.author_id as id union select m.account_id from post_mention m where m.post_id = p.id) who
    where p.visibility = 'direct' and p.deleted_at is null
      and not exists (select from conversation c where c.account_id = who.id and c.thread_id = p.thread_id)`,
  'a session or invitation of somebody without access': `select s.id from session s join account a on a.id = s.account_id
    where a.state <> 'active'`,
  'an account that is active without a password': `select id from account
    where state = 'active' and password_hash is null and not (select sample from organisation)`,
}

/** What is half-written or contradicts itself, by name; empty when all is well. */
export async function findInconsistencies(databaseUrl: string): Promise<Record<string, unknown[]>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const found: Record<string, unknown[]> = {}
    for (const [name, sql] of Object.entries(IMPOSSIBLE)) {
      const { rows } = await client.query(`${sql} limit 5`)
      if (rows.length > 0) found[name] = rows
    }
    return found
  } finally {
    await client.end()
  }
}
