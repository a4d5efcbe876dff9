import { stringify } from 'csv-stringify/sync'
import type { Status } from '#contract/mastodon/status.ts'
import type { House } from '../house.ts'
import type { Desk } from '../mastodon/shared.ts'
import type { presentMyself } from '../present/account.ts'
import { CONTEXT, toActivity } from './activity.ts'
import { markedBy, ownPosts } from './own-posts.ts'
import { pageOf } from './page.ts'
import { peopleFiles } from './people-files.ts'

/** A file of the archive, written piece by piece when its turn comes. */
export type ArchiveFile = { name: string; pieces: () => AsyncIterable<string> | Iterable<string> }

export type Owner = ReturnType<typeof presentMyself>

/** All that somebody takes along, in the order in which it is read: the page at the end knows what the outbox has counted. */
export function filesOf(desk: Desk, me: string, owner: Owner): ArchiveFile[] {
  const years = new Map<string, number>()
  async function* counted() {
    for await (const post of ownPosts(desk, me)) {
      const year = post.created_at.slice(0, 4)
      years.set(year, (years.get(year) ?? 0) + 1)
      yield toActivity(post, desk.site.url)
    }
  }
  const urls = async function* (posts: AsyncIterable<Status>) {
    for await (const { url } of posts) yield url
  }
  return [
    { name: 'actor.json', pieces: () => [JSON.stringify(toActor(owner), null, 2)] },
    { name: 'outbox.json', pieces: () => collection('outbox.json', counted()) },
    { name: 'likes.json', pieces: () => collection('likes.json', urls(markedBy(desk, me, 'favourite'))) },
    {
      name: 'bookmarks.json',
      pieces: () => collection('bookmarks.json', urls(markedBy(desk, me, 'bookmark'))),
    },
    ...peopleFiles(desk.house, me, toCsv),
    {
      name: 'index.html',
      pieces: () => pageOf(owner, years, ownPosts(desk, me), organisationName(desk.house)),
    },
  ]
}

const organisationName = async (house: House) => (await house.organisation()).name

function toActor(owner: Owner): object {
  return {
    '@context': CONTEXT,
    id: owner.url,
    type: 'Person',
    preferredUsername: owner.username,
    name: owner.display_name,
    summary: owner.note,
    url: owner.url,
    published: owner.created_at,
    outbox: 'outbox.json',
    liked: 'likes.json',
    bookmarks: 'bookmarks.json',
  }
}

async function* collection(id: string, items: AsyncIterable<unknown>): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"id":"${id}","type":"OrderedCollection","orderedItems":[`
  let count = 0
  for await (const item of items) yield `${count++ === 0 ? '\n' : ',\n'}${JSON.stringify(item)}`
  yield `\n],"totalItems":${count}}\n`
}

/** With what a spreadsheet would take for a formula made a text. */
const toCsv = (rows: string[][]): string => stringify(rows, { escape_formulas: true })
