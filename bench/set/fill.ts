import { DAYS, FAN_AUTHORS, FANS, personId, type Shape } from './shape.ts'

/** Chance by number: the nth draw of a kind is the same in every making. 0 ≤ u < 1. */
const functions = `
  create function pg_temp.u(n bigint, kind bigint) returns float8 language sql immutable parallel safe
    as $$ select (hashint8extended(n, kind) & 4503599627370495)::float8 / 4503599627370496.0 $$;
  create function pg_temp.person(n bigint) returns bigint language sql immutable parallel safe
    as $$ select ${personId(0)}::bigint + n $$;
  create function pg_temp.word(n int) returns text language sql immutable parallel safe
    as $$ select (array['ka','te','ru','mo','si','la','ne','po','wi','ha','do','fa'])[1 + n % 12]
      || (array['n','r','l','s','t','k','m','v'])[1 + n / 12 % 8] || (array['a','e','i','o','u','an','er','in'])[1 + n / 96 % 8]
      || case when n >= 768 then (array['ta','ling','mer','dos'])[1 + n / 768 % 4] else '' end $$;
  create function pg_temp.id_at(at timestamptz) returns bigint language sql immutable parallel safe
    as $$ select (extract(epoch from at) * 1000 - 1577836800000)::bigint << 22 $$;`

const people = ({ accounts }: Shape) => `
  insert into organisation (name, purpose, set_up_at) values ('Bench', '', now());
  insert into account (id, handle, name, email, note, department, team, location, role, state, folded, welcomed_at, created_at)
  select pg_temp.person(n), lower(first || '.' || last || n), first || ' ' || last, 'person' || n || '@example.org',
    'Works on ' || pg_temp.word((n % 700)::int) || ' and ' || pg_temp.word((n % 613)::int) || '; ask me about either.',
    'Department ' || n / 200, 'Team ' || n / 12, 'Place ' || n / 12 % 20, 'Role ' || n % 40,
    'active',
    ' ' || lower(first || ' ' || last || ' ' || first || '.' || last || n), now(), now() - interval '1 year'
  from (select n, initcap(pg_temp.word((n * 31 % 500)::int)) as first, initcap(pg_temp.word((n * 17 % 2900)::int)) as last
    from generate_series(1, ${accounts}) n) named;
  insert into account_role select pg_temp.person(1), id from role where built_in = 'administrator';`

/**
 * One's team, person 1, and others of whom few are followed by very many. Of people 2 to ${FAN_AUTHORS + 1} each has
 * exactly ${FANS} followers.
 */
const follows = ({ accounts, follows }: Shape) => {
  const known = FAN_AUTHORS + 1
  const others = accounts - known
  const draws = Math.min(Math.round(follows * 1.005) - 12, others - 1)
  const fans = Math.min(FANS, others)
  return `
  insert into follow (follower_id, followee_id, created_at)
  select pg_temp.person(follower), pg_temp.person(followee), now() - interval '200 days' from (
    select n as follower, 1 as followee from generate_series(2, ${accounts}) n
    union select ${known} + 1 + (a::bigint * 7919 + k * 131) % ${others}, a from generate_series(2, ${known}) a, generate_series(1, ${fans}) k
    union select n, m from generate_series(1, ${accounts}) n, generate_series(n / 12 * 12, n / 12 * 12 + 11) m where m > ${known} and m <= ${accounts}
    union select n, ${known} + 1 + (floor(${others} * pow(pg_temp.u(n * 1000 + k, 1), 1.5))::bigint * 7919) % ${others}
      from generate_series(1, ${accounts}) n, generate_series(1, ${draws}) k
  ) chosen where follower <> followee order by follower, followee;
  insert into hashtag (id, folded, name)
  select ${personId(0)}::bigint + 900000000 + n, 'topic' || n, 'Topic' || n from generate_series(1, 300) n;
  insert into hashtag_follow (account_id, hashtag_id, created_at)
  select pg_temp.person(n), ${personId(0)}::bigint + 900000000 + 1 + floor(300 * pg_temp.u(n, 2))::bigint, now() - interval '200 days'
  from generate_series(1, ${accounts}, 5) n;`
}

/** About a fifth answer a post of shortly before, a twentieth boost one; one in ten has a hashtag, one in ten names somebody. */
const posts = ({ accounts, posts }: Shape) => `
  create temp table making on commit drop as
  select n, pg_temp.id_at(at) as id, at, pg_temp.person(1 + floor(${accounts} * pg_temp.u(n, 3))::bigint) as author_id,
    case when n < 600 then 'post' when pg_temp.u(n, 4) < 0.2 then 'answer' when pg_temp.u(n, 4) < 0.25 then 'boost' else 'post' end as kind,
    n - 1 - floor(50 * pg_temp.u(n, 5))::bigint as near, n - 1 - floor(500 * pg_temp.u(n, 5))::bigint as far,
    case when pg_temp.u(n, 6) < 0.1 then 1 + floor(300 * pow(pg_temp.u(n, 7), 2))::int end as topic,
    case when pg_temp.u(n, 8) < 0.1 then 1 + floor(${accounts} * pg_temp.u(n, 9))::bigint end as named,
    case when pg_temp.u(n, 10) < 0.05 then 'followers' else 'company' end as visibility
  from (select n, date_trunc('milliseconds', now() - interval '${DAYS} days' * (1 - n::float8 / ${posts + 1})) as at
    from generate_series(1, ${posts}) n) spread;
  create unique index on making (n);
  analyze making;
  insert into post (id, author_id, visibility, quiet, text, language, in_reply_to_id, in_reply_to_account_id, thread_id, boost_of_id, created_at)
  select d.id, d.author_id, coalesce(of.visibility, d.visibility), false,
    case when boosted.id is null then texts.text || coalesce(' @' || (select handle from account where id = pg_temp.person(d.named)), '')
      || coalesce(' #Topic' || d.topic, '') else '' end,
    'en', answered.id, answered.author_id, coalesce(answered.id, d.id), boosted.id, d.at
  from making d
  left join making answered on answered.n = d.near and answered.kind = 'post' and d.kind = 'answer'
  left join making boosted on boosted.n = d.far and boosted.kind = 'post' and boosted.visibility = 'company' and d.kind = 'boost'
  left join making of on of.n = coalesce(answered.n, boosted.n)
  cross join lateral (select initcap(pg_temp.word((d.n % 97)::int)) || string_agg(' ' || pg_temp.word(floor(2900 * pow(pg_temp.u(d.n * 100 + k, 11), 3))::int), '')
    as text from generate_series(1, 8 + (d.n % 9)::int) k) texts
  order by d.n;
  delete from post b using post e where b.boost_of_id is not null and e.boost_of_id = b.boost_of_id and e.author_id = b.author_id and e.id < b.id;
  insert into post_mention (post_id, account_id)
  select p.id, pg_temp.person(d.named) from making d join post p on p.id = d.id where d.named is not null and p.boost_of_id is null;
  insert into post_hashtag (hashtag_id, post_id)
  select ${personId(0)}::bigint + 900000000 + d.topic, p.id from making d join post p on p.id = d.id where d.topic is not null and p.boost_of_id is null;
  insert into post_search (post_id, words)
  select id, search_vector(regexp_split_to_array(trim(regexp_replace(lower(text), '[^[:alnum:]]+', ' ', 'g')), ' '), language,
    array_remove(array[':from:' || author_id, ':lang:' || language, case when in_reply_to_id is not null then ':is:reply' end], null))
  from post where boost_of_id is null order by id;
  insert into favourite (account_id, post_id, id)
  select distinct on (account_id, post_id) account_id, post_id, id from (
    select pg_temp.person(1 + floor(${accounts} * pg_temp.u(d.n * 10 + k, 12))::bigint) as account_id, d.id as post_id, d.id + d.n % 1000 * 8 + k as id
    from making d join post p on p.id = d.id and p.boost_of_id is null, generate_series(1, (d.n % 5)::int) k) marked
  order by account_id, post_id;`

/** As the timelines domain would have delivered them; `why` as it stores it. In the order of time, as they would have come. */
const homes = ({ homeDays }: Shape) => `
  insert into home_entry (account_id, post_id, why, hashtag_id)
  select reached.account_id, p.id, reached.why, reached.hashtag_id
  from post p cross join lateral (select account_id, min(why) as why, min(hashtag_id) as hashtag_id from (
    select p.author_id as account_id, 1::int2 as why, null::bigint as hashtag_id
    union all
    select f.follower_id, case when p.boost_of_id is null then 2 else 3 end::int2, null from follow f where f.followee_id = p.author_id
      and (p.in_reply_to_account_id is null or p.in_reply_to_account_id in (p.author_id, f.follower_id)
        or exists (select from follow g where g.follower_id = f.follower_id and g.followee_id = p.in_reply_to_account_id))
    union all
    select h.account_id, 4::int2, h.hashtag_id from post_hashtag t join hashtag_follow h on h.hashtag_id = t.hashtag_id
      where t.post_id = p.id and p.visibility = 'company' and p.in_reply_to_id is null
    ) each group by account_id) reached
  where p.id > pg_temp.id_at(now() - interval '${homeDays} days')
  order by p.id;`

const counts = `
  insert into post_count (post_id, replies, boosts, favourites)
  select p.id, coalesce(r.n, 0), coalesce(b.n, 0), coalesce(f.n, 0) from post p
  left join (select in_reply_to_id as id, count(*) as n from post group by 1) r on r.id = p.id
  left join (select boost_of_id as id, count(*) as n from post group by 1) b on b.id = p.id
  left join (select post_id as id, count(*) as n from favourite group by 1) f on f.id = p.id
  where p.boost_of_id is null;
  insert into account_count (account_id, posts, followers, following, last_post_on)
  select a.id, coalesce(p.n, 0), coalesce(r.n, 0), coalesce(g.n, 0), p.last from account a
  left join (select author_id as id, count(*) as n, max(created_at)::date as last from post where boost_of_id is null group by 1) p on p.id = a.id
  left join (select followee_id as id, count(*) as n from follow group by 1) r on r.id = a.id
  left join (select follower_id as id, count(*) as n from follow group by 1) g on g.id = a.id;
  insert into notification (id, account_id, type, from_id, post_id, created_at)
  select p.id + 1, m.account_id, 'mention', p.author_id, p.id, p.created_at from post_mention m join post p on p.id = m.post_id
  where m.account_id <> p.author_id;`

/** Statements that fill empty tables, each with what it makes. Indexes that a later one needs are named with it. */
export function fillings(shape: Shape): { what: string; sql: string; ready?: string }[] {
  return [
    { what: 'people', sql: functions + people(shape), ready: 'account' },
    { what: 'follows', sql: follows(shape), ready: 'follow, hashtag, hashtag_follow' },
    { what: 'posts', sql: posts(shape), ready: 'post, post_hashtag, post_mention, favourite' },
    { what: 'counts', sql: counts },
    { what: 'homes', sql: homes(shape) },
  ]
}
