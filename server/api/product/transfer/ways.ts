import type { Transfer } from '#contract/product/transfer.ts'
import { Refusal } from '#server/base/errors.ts'
import { followHashtag, listFollowedHashtags, unfollowHashtag } from '#server/domains/follows/index.ts'
import { block, listBlocks, listMutes, mute, unblock, unmute } from '#server/domains/mutes/index.ts'
import { bookmark, markedPosts, unbookmark } from '#server/domains/posts/index.ts'
import type { House } from '../../house.ts'
import { followingWay } from './following-way.ts'
import { listsWay } from './lists-way.ts'
import type { Entry } from './read-lines.ts'
import { allOf, type Keyed, portions, type Way } from './way.ts'

/** Tries each; those that are refused are answered, anything else that is thrown is thrown. */
async function each(entries: Entry[], work: (entry: Entry) => Promise<unknown>): Promise<Entry[]> {
  const refused: Entry[] = []
  for (const entry of entries)
    await work(entry).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      refused.push(entry)
    })
  return refused
}

const onEach = async (keys: string[], work: (key: string) => Promise<unknown>) => {
  for (const key of keys) await work(key)
}

export function wayOf(house: House, me: string, kind: Transfer): Way {
  const { ground, cards } = house
  const { host } = new URL(house.config.publicUrl)
  const addresses = async (ids: string[]) => {
    const found = await cards.read(ids)
    return new Map(ids.map((id) => [id, `${found.get(id)?.handle ?? ''}@${host}`]))
  }
  async function people<T extends Keyed>(list: T[], more: (one: T) => string[]) {
    const named = await addresses(list.map(({ id }) => id))
    return list.map((one) => ({ key: one.id, cells: [named.get(one.id) ?? '', ...more(one)] }))
  }
  switch (kind) {
    case 'following':
      return followingWay(ground, me, (list) => people(list, ({ cells }) => cells))
    case 'muted':
      return {
        head: ['Account address', 'Hide notifications'],
        read: async () => people(await allOf((page) => listMutes(ground, me, page)), () => ['true']),
        add: (entries) =>
          each(entries, ({ key, loud }) => mute(ground, me, key, { notifications: !loud, seconds: null })),
        remove: (keys) => onEach(keys, (key) => unmute(ground, me, key)),
      }
    case 'blocked':
      return {
        head: null,
        read: async () => people(await allOf((page) => listBlocks(ground, me, page)), () => []),
        add: (entries) => each(entries, ({ key }) => block(ground, me, key)),
        remove: (keys) => onEach(keys, (key) => unblock(ground, me, key)),
      }
    case 'bookmarks':
      return {
        head: null,
        async read() {
          const marked = await allOf((page) => markedPosts(ground, 'bookmark', me, page))
          const rows: { key: string; cells: string[] }[] = []
          for (const some of portions(marked))
            for (const { post, author } of await house.posts.read(
              me,
              some.map(({ id }) => id),
            ))
              rows.push({ key: post.id, cells: [`${house.config.publicUrl}/@${author.handle}/${post.id}`] })
          return rows
        },
        add: (entries) => each(entries, ({ key }) => bookmark(ground, me, key)),
        remove: (keys) => onEach(keys, (key) => unbookmark(ground, me, key)),
      }
    case 'hashtags':
      return {
        head: ['Hashtag'],
        read: async () =>
          (await allOf((page) => listFollowedHashtags(ground, me, page))).map(({ folded, name }) => ({
            key: folded,
            cells: [`#${name}`],
          })),
        add: (entries) => each(entries, ({ value }) => followHashtag(ground, me, value.replace(/^#/, ''))),
        remove: (keys) => onEach(keys, (key) => unfollowHashtag(ground, me, key)),
      }
    case 'lists':
      return listsWay(house, me, addresses)
  }
}
