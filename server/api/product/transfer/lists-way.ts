import { Refusal } from '#server/base/errors.ts'
import {
  addMembers,
  listMembers,
  MOST_MEMBERS,
  makeList,
  readLists,
  removeMembers,
} from '#server/domains/lists/index.ts'
import type { House } from '../../house.ts'
import type { Entry } from './read-lines.ts'
import { allOf, type Way } from './way.ts'

type Addresses = (ids: string[]) => Promise<Map<string, string>>

/** None, where it was refused. */
function refusedOnly(error: unknown): Entry[] {
  if (error instanceof Refusal) return []
  throw error
}

/** The key of somebody in a list, in a file that names lists by title. */
export const inList = (title: string, id: string) => `${title}\n${id}`

/** A list that the file names and that is not there is made; one that it does not name stays, empty. */
export function listsWay({ ground, cards }: House, me: string, addresses: Addresses): Way {
  /** Without those who are here no longer, for whom all the others would be refused too. */
  async function present(entries: Entry[]): Promise<Entry[]> {
    const found = await cards.read(entries.map(({ key }) => key))
    return entries.filter(({ key }) => ['invited', 'active'].includes(found.get(key)?.state ?? ''))
  }

  /** As many as there is room for; answers those. */
  async function fill(title: string, entries: Entry[]): Promise<Entry[]> {
    const known = (await readLists(ground, me)).find((one) => one.title === title)
    const list = known ?? (await makeList(ground, me, { title, exclusive: false }))
    const members = known ? await listMembers(ground, me, list.id, { limit: MOST_MEMBERS }) : []
    const some = entries.slice(0, MOST_MEMBERS - members.length)
    const ids = some.map(({ key }) => key)
    if (ids.length > 0) await addMembers(ground, me, list.id, ids)
    return some
  }

  return {
    head: null,
    async read() {
      const rows: { key: string; cells: string[] }[] = []
      for (const { id, title } of await readLists(ground, me)) {
        const members = await allOf(async (page) =>
          (await listMembers(ground, me, id, page)).map((one) => ({ id: one, key: one })),
        )
        const named = await addresses(members.map((one) => one.id))
        for (const one of members)
          rows.push({ key: inList(title, one.id), cells: [title, named.get(one.id) ?? ''] })
      }
      return rows
    },
    async add(entries) {
      const added = new Set<Entry>()
      for (const [title, some] of Map.groupBy(entries, (one) => one.title ?? '')) {
        const here = await present(some)
        const work = here.length === 0 ? Promise.resolve([]) : fill(title, here)
        for (const one of await work.catch(refusedOnly)) added.add(one)
      }
      return entries.filter((one) => !added.has(one))
    },
    async remove(keys) {
      const byTitle = Map.groupBy(keys, (key) => key.slice(0, key.lastIndexOf('\n')))
      for (const { id, title } of await readLists(ground, me)) {
        const gone = byTitle.get(title)?.map((key) => key.slice(key.lastIndexOf('\n') + 1)) ?? []
        if (gone.length > 0) await removeMembers(ground, me, id, gone)
      }
    },
  }
}
