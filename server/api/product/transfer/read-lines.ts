import { Languages } from '#contract/mastodon/follow-wish.ts'
import type { Transfer, TransferReport } from '#contract/product/transfer.ts'
import { handleOf, type Named, postOf } from '#rules/text/address.ts'
import { isHashtag } from '#rules/text/entities.ts'
import { fold } from '#rules/text/fold.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Wishes } from '#server/domains/follows/index.ts'
import { parseRows } from '#server/domains/people/import/index.ts'
import { findHandles } from '#server/domains/people/index.ts'
import type { House } from '../../house.ts'

export type Problem = TransferReport['errors'][number]
/** What a line names: a person, by id; one in a list; a post, by id; a hashtag. */
export type Entry = {
  line: number
  key: string
  value: string
  title?: string
  loud?: boolean
  wishes?: Partial<Wishes>
}

const ROWS_MAX = 5_000
const HEADS = new Set(['account address', 'list name', 'hashtag', 'uri'])

/** The lines of a file as far as they name something here; each thing once. Throws Refusal `too_many_rows`. */
export async function readLines(
  house: House,
  me: string,
  kind: Transfer,
  csv: string,
): Promise<{ rows: number; entries: Entry[]; problems: Problem[] }> {
  const read = parseRows(csv)
  const rows = read.rows.filter(
    ({ cells }, at) => at > 0 || !HEADS.has((cells[0] ?? '').trim().toLowerCase()),
  )
  if (rows.length > ROWS_MAX) throw new Refusal('too_many_rows', { limit: ROWS_MAX })
  const problems: Problem[] = read.problems.map(({ line }) => ({ line, code: 'not_csv', value: '' }))
  const host = new URL(house.config.publicUrl).host
  const entries = new Map<string, Entry>()
  const add = (entry: Entry, key = entry.key) => entries.has(key) || entries.set(key, entry)
  const wrong = (line: number, code: Problem['code'], value: string) =>
    problems.push({ line, code, value: value.slice(0, 200) })

  if (kind === 'bookmarks' || kind === 'hashtags') {
    for (const { line, cells } of rows) {
      const value = (cells[0] ?? '').trim()
      const found = kind === 'bookmarks' ? postOf(value, host) : hashtagOf(value)
      if ('code' in found) wrong(line, found.code, value)
      else add({ line, value, key: found.key })
    }
    return { rows: rows.length, entries: [...entries.values()], problems }
  }
  const at = kind === 'lists' ? 1 : 0
  const people = rows.map(({ line, cells }) => ({ line, cells, value: (cells[at] ?? '').trim() }))
  const handles = new Map(people.map(({ value }) => [value, handleOf(value, host)]))
  const wanted = [...handles.values()].flatMap((one) => ('key' in one ? one.key : []))
  const ids = await findHandles(house.ground, [...new Set(wanted)])
  for (const { line, cells, value } of people) {
    const found = handles.get(value) ?? { code: 'unknown' as const }
    const id = 'key' in found ? ids.get(found.key) : undefined
    if ('code' in found) wrong(line, found.code, value)
    else if (id === undefined) wrong(line, 'unknown', value)
    else if (id === me && kind !== 'lists') wrong(line, 'self', value)
    else if (kind === 'lists') {
      // A spreadsheet is kept from taking it for a formula by a mark that is none of its own.
      const title = (cells[0] ?? '')
        .trim()
        .replace(/^'(?=[=+\-@])/, '')
        .slice(0, 60)
      if (title === '') wrong(line, 'unknown', value)
      else add({ line, value, title, key: id }, `${title}\n${id}`)
    } else if (kind === 'following') add({ line, value, key: id, wishes: wishesOf(cells) })
    else add({ line, value, key: id, loud: yesOrNo(cells[1]) === false })
  }
  return { rows: rows.length, entries: [...entries.values()], problems }
}

/** As Mastodon writes them; undefined where the line does not say. */
function yesOrNo(cell = ''): boolean | undefined {
  if (/^(1|true|t|yes)$/i.test(cell.trim())) return true
  return /^(0|false|f|no)$/i.test(cell.trim()) ? false : undefined
}

const wishesOf = ([, boosts, notify, languages]: string[]): Partial<Wishes> => ({
  boosts: yesOrNo(boosts),
  notify: yesOrNo(notify),
  languages: languages === undefined ? undefined : Languages.parse(languages.split(',')),
})

function hashtagOf(value: string): Named | { code: 'not_a_hashtag' } {
  const name = value.replace(/^#/, '')
  return isHashtag(name) ? { key: fold(name) } : { code: 'not_a_hashtag' }
}
