import { Refusal } from '#server/base/errors.ts'
import { addMembers, listMembers, makeList, readLists, removeMembers } from '#server/domains/lists/index.ts'
import type { House } from '../../house.ts'
import type { Entry } from './read-lines.ts'
import { allOf, type Way } from './way.ts'

type Addresses = (ids: string[]) => Promise<Map<string, string>>

/** The key of somebody in a list, in a file that names lists by title. */
export const inList = (title: string, id: string) => `${title}\n${id}`

/** A list that the file names and that is not there is made; one that it does not name stays, empty. */
export function listsWay({ ground }: House, me: string, addresses: Addresses): Way {
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
      const refused: Entry[] = []
      for (const [title, some] of Map.groupBy(entries, (one) => one.title ?? '')) {
        try {
          const known = (await readLists(ground, me)).find((one) => one.title === title)
          const list = known ?? (await makeList(ground, me, { title, exclusive: false }))
          await addMembers(
            ground,
            me,
            list.id,
            some.map((one) => one.key),
          )
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          refused.push(...some)
        }
      }
      return refused
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
