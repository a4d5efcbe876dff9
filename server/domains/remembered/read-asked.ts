import { sql as raw } from 'kysely'
import type { AskedOne, OpenQuestion } from '../delivery/index.ts'
import type { Ground } from '../ground.ts'

/** What one person is asked. `name`, `languages`: of the person. */
export type Asked = OpenQuestion & {
  state: 'open' | 'answered' | 'over'
  name: string
  languages: string[]
}

type Row = Omit<Asked, 'state'> & { settled: boolean; open: boolean }

/** Null for whoever is not asked, or when it is forgotten who was. */
export async function readAsked(
  { db, clock }: Pick<Ground, 'db' | 'clock'>,
  { questionId, accountId }: AskedOne,
): Promise<Asked | null> {
  const { rows } =
    await raw<Row>`select q.announcement_id as "announcementId", q.words, q.options, a.language, k.settled,
      p.name as name, p.languages, coalesce((select s.name from sender s where s.id = a.sender_id), w.name) as sender,
      q.closes_at > ${clock()}::timestamptz and a.state <> 'withdrawn' as open
    from asked k join question q on q.id = k.question_id join announcement a on a.id = q.announcement_id
      join account w on w.id = a.author_id join account p on p.id = k.account_id
    where k.question_id = ${questionId}::bigint and k.account_id = ${accountId}::bigint`.execute(db)
  const [row] = rows
  if (row === undefined) return null
  const { settled, open, ...asked } = row
  return { ...asked, state: settled ? 'answered' : open ? 'open' : 'over' }
}

/** What is to be answered still. */
export async function readOpen(ground: Pick<Ground, 'db' | 'clock'>, one: AskedOne): Promise<Asked | null> {
  const asked = await readAsked(ground, one)
  return asked?.state === 'open' ? asked : null
}
