import { sql as raw } from 'kysely'

/** Words of the text `t` of the query around it: of its short and its full text. */
export const wordsSql = raw<number>`coalesce(array_length(
  regexp_split_to_array(trim(t.short || ' ' || coalesce(t.full_text, '')), '\\s+'), 1), 0)`

/** Ways in the plan of the announcement `a`. */
export const channelsSql = raw<number>`(select count(distinct c) from jsonb_path_query(a.plan, '$.**.channel') c)::int`

/** Share of each named unit in the audience of the announcement `a`; null where none is named. */
export const unitsSql = raw<Record<string, number> | null>`(
  select jsonb_object_agg(u.name, u.addressed::float / a.addressed) from announcement_unit u
  where u.announcement_id = a.id and u.name <> '')`
