import {
  followSome,
  listFollowing,
  listRequested,
  readRelationships,
  unfollow,
  type Wanted,
} from '#server/domains/follows/index.ts'
import type { Ground } from '#server/domains/ground.ts'
import type { Entry } from './read-lines.ts'
import { allOf, portions, type Way } from './way.ts'

type People = (
  list: { id: string; key: string; cells: string[] }[],
) => Promise<{ key: string; cells: string[] }[]>

/** Whom one follows or has asked, and how: with boosts, told of each post, and in which languages. */
export function followingWay(ground: Ground, me: string, people: People): Way {
  const toFollow = ({ key, wishes }: Entry): Wanted => ({ id: key, ...wishes })

  async function followAll(entries: Entry[]): Promise<Set<string>> {
    const done = new Set<string>()
    for (const some of portions(entries))
      for (const id of await followSome(ground, me, some.map(toFollow))) done.add(id)
    return done
  }

  return {
    head: ['Account address', 'Show boosts', 'Notify on new posts', 'Languages'],
    async read() {
      const follows = await allOf(async (page) =>
        (await listFollowing(ground, me, page)).map((id) => ({ id, key: id })),
      )
      const ids = [...follows.map(({ id }) => id), ...(await listRequested(ground, me))]
      const all: Parameters<People>[0] = []
      for (const some of portions(ids))
        for (const { id, boosts, notify, languages } of await readRelationships(ground, me, some))
          all.push({ id, key: id, cells: [`${boosts}`, `${notify}`, languages?.join(', ') ?? ''] })
      return people(all)
    },
    async add(entries) {
      const done = await followAll(entries)
      return entries.filter(({ key }) => !done.has(key))
    },
    differs({ wishes = {} }, [, boosts, notify, languages]) {
      const { boosts: wanted = boosts, notify: told = notify } = wishes
      if (`${wanted}` !== boosts || `${told}` !== notify) return true
      return wishes.languages !== undefined && (wishes.languages?.join(', ') ?? '') !== languages
    },
    change: async (entries) => void (await followAll(entries)),
    remove: async (keys) => {
      for (const some of portions(keys)) await unfollow(ground, me, some)
    },
  }
}
