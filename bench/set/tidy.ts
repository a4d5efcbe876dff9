import type pg from 'pg'

/** Takes out what an earlier run wrote, so that every run begins with the same set. */
export async function tidySet(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ last: string | null }>(
    `select id as last from post where text not like 'Bench%' order by id desc limit 1`,
  )
  const last = rows[0]?.last ?? '0'
  const { rowCount } = await client.query(
    `delete from home_entry e using account a where e.account_id = a.id and e.post_id > $1`,
    [last],
  )
  await client.query('delete from favourite where id > $1::bigint + 8016', [last])
  await client.query('delete from notification where id > $1::bigint + 1', [last])
  await client.query('delete from post where id > $1', [last])
  await client.query('delete from announcement')
  await client.query('delete from medium')
  await client.query('delete from "group"')
  if (rowCount === 0) return
  await client.query(
    `update post_count c set favourites = n
     from (select p.post_id, count(f.post_id) as n from post_count p left join favourite f using (post_id) group by 1) f
     where f.post_id = c.post_id and c.favourites <> n`,
  )
  await client.query(
    `update account_count c set posts = n from (select author_id, count(*) as n from post where boost_of_id is null group by 1) p
     where p.author_id = c.account_id and c.posts <> n`,
  )
  await client.query('vacuum analyze')
  await client.query('checkpoint')
}
