import type pg from 'pg'
import { newId } from '#server/base/ids.ts'

const POST = {
  name: 'bench-post',
  text: `with added as (
      insert into post (id, author_id, visibility, quiet, text, thread_id, created_at)
      values ($1::bigint, $2::bigint, 'company', false, $3, $1::bigint, now()) returning id),
    counted as (insert into post_count (post_id) select id from added),
    searched as (insert into post_search (post_id, words) select id, search_vector(string_to_array(lower($3), ' '), 'en', array[':from:' || $2::bigint]) from added)
    update account_count set posts = posts + 1, last_post_on = current_date where account_id = $2::bigint`,
}

const HOMES = {
  name: 'bench-homes',
  text: `insert into home_entry (account_id, post_id, why)
    select $2::bigint, $1::bigint, 1 union all select follower_id, $1::bigint, 2 from follow where followee_id = $2::bigint`,
}

/** The least that a post with its fan-out can be: the rows that Birdhouse writes for it, in one transaction, and nothing else. */
export async function writeBare(pool: pg.Pool, authorId: string, text: string): Promise<void> {
  const client = await pool.connect()
  const id = newId()
  try {
    await client.query('begin')
    await client.query({ ...POST, values: [id, authorId, text] })
    await client.query({ ...HOMES, values: [id, authorId] })
    await client.query('commit')
  } finally {
    client.release()
  }
}
