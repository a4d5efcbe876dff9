import { listEndorsed, listFollowing, listNotes } from '#server/domains/follows/index.ts'
import { listMembers, readLists } from '#server/domains/lists/index.ts'
import { listBlocks, listMutes } from '#server/domains/mutes/index.ts'
import type { House } from '../house.ts'
import { type ArchiveFile, file } from './file.ts'

const PAGE = 500

type KeyPage = { max_id?: string | undefined; limit: number }
type Read = (page: KeyPage) => Promise<{ id: string; key: string }[]>
type Rows = (rows: string[][]) => string

/** Whom somebody follows, which everybody sees: handle and name, one a line. */
export const followingFile = ({ ground, cards }: Pick<House, 'ground' | 'cards'>, me: string, csv: Rows) =>
  file('following.csv', () =>
    people({ cards }, csv, async (page) => keyed(await listFollowing(ground, me, page))),
  )

/** Whom they have on lists, muted and blocked, which they alone see. */
export function peopleFiles(house: House, me: string, csv: Rows): ArchiveFile[] {
  const { ground } = house
  const listed = (name: string, read: Read) => file(name, () => people(house, csv, read))
  return [
    listed('muted.csv', (page) => listMutes(ground, me, page)),
    listed('blocked.csv', (page) => listBlocks(ground, me, page)),
    listed('endorsed.csv', (page) => listEndorsed(ground, me, page)),
    file('notes.csv', () => notes(house, me, csv)),
    file('lists.csv', () => lists(house, me, csv)),
  ]
}

/** What they noted about people. */
async function* notes(house: House, me: string, csv: Rows): AsyncGenerator<string> {
  yield csv([['handle', 'name', 'note']])
  let max_id: string | undefined
  do {
    const found = await listNotes(house.ground, me, { max_id, limit: PAGE })
    const cards = await house.cards.read(found.map(({ id }) => id))
    const rows = found.flatMap(({ id, words }) => {
      const card = cards.get(id)
      return card === undefined ? [] : [[card.handle, card.name, words]]
    })
    if (rows.length > 0) yield csv(rows)
    max_id = found.length < PAGE ? undefined : found.at(-1)?.key
  } while (max_id !== undefined)
}

const keyed = (ids: string[]) => ids.map((id) => ({ id, key: id }))

async function* people(house: Pick<House, 'cards'>, csv: Rows, read: Read): AsyncGenerator<string> {
  yield csv([['handle', 'name']])
  for await (const ids of pagesOf(read)) yield csv(await lines(house, ids))
}

async function* lists(house: House, me: string, csv: Rows): AsyncGenerator<string> {
  yield csv([['list', 'handle', 'name']])
  for (const { id, title } of await readLists(house.ground, me)) {
    const members = pagesOf(async (page) => keyed(await listMembers(house.ground, me, id, page)))
    for await (const ids of members) yield csv((await lines(house, ids)).map((line) => [title, ...line]))
  }
}

async function* pagesOf(read: Read): AsyncGenerator<string[]> {
  let max_id: string | undefined
  for (;;) {
    const page = await read({ max_id, limit: PAGE })
    if (page.length > 0) yield page.map(({ id }) => id)
    max_id = page.at(-1)?.key
    if (page.length < PAGE || max_id === undefined) return
  }
}

const lines = async ({ cards }: Pick<House, 'cards'>, ids: string[]) =>
  (await cards.list(ids)).map(({ handle, name }) => [handle, name])
