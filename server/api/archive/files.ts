import { createReadStream } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import type { CredentialAccount } from '#contract/mastodon/account.ts'
import type { MediaAttachment } from '#contract/mastodon/media.ts'
import type { Status } from '#contract/mastodon/status.ts'
import type { Language } from '#server/domains/mail/index.ts'
import { seeMedium } from '#server/domains/posts/index.ts'
import type { Desk } from '../mastodon/shared.ts'
import { CONTEXT, mediumName, toActivity } from './activity.ts'
import { type ArchiveFile, file } from './file.ts'
import { keptFiles } from './kept-files.ts'
import { markedBy, ownPosts } from './own-posts.ts'
import { pageOf } from './page.ts'
import { followingFile, peopleFiles } from './people-files.ts'

/** All that somebody takes along. Each is to be read through before the next is asked for: the later ones hold what the outbox has counted. */
export async function* filesOf(
  desk: Desk,
  me: string,
  owner: CredentialAccount,
  { leaver = false, language = 'en' }: { leaver?: boolean; language?: Language } = {},
): AsyncGenerator<ArchiveFile> {
  const { house, site } = desk
  const years = new Map<string, number>()
  const media: MediaAttachment[] = []
  /** Others had a part in posts to named people, and what somebody reads is nobody's business: both are for whoever is here. */
  const isMeant = (post: Status) => !leaver || post.birdhouse.visibility !== 'direct'
  async function* posts() {
    for await (const post of ownPosts(desk, me)) if (isMeant(post)) yield post
  }
  async function* counted() {
    for await (const post of posts()) {
      const year = post.created_at.slice(0, 4)
      years.set(year, (years.get(year) ?? 0) + 1)
      if (post.reblog === null) media.push(...post.media_attachments)
      yield toActivity(post, site.url)
    }
  }
  yield file('actor.json', () => [JSON.stringify(toActor(owner, leaver), null, 2)])
  yield file('outbox.json', () => collection('outbox.json', counted()))
  yield followingFile(house, me, toCsv)
  if (!leaver) {
    yield file('likes.json', () => collection('likes.json', urls(markedBy(desk, me, 'favourite'))))
    yield file('bookmarks.json', () => collection('bookmarks.json', urls(markedBy(desk, me, 'bookmark'))))
    yield* peopleFiles(house, me, toCsv)
    yield* keptFiles(house, me, toCsv)
  }
  for (const one of media) {
    const found = await seeMedium(house.ground, me, one.id)
    if (found === null) continue
    const path = house.media.blobs.pathOf(found.fullBlob)
    yield { name: mediumName(one), open: () => createReadStream(path) }
  }
  const { name } = await house.organisation()
  yield file('index.html', () => pageOf(owner, years, posts(), name, language))
}

async function* urls(posts: AsyncIterable<Status>): AsyncGenerator<string> {
  for await (const post of posts) yield post.url
}

function toActor(owner: CredentialAccount, leaver: boolean): object {
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
    ...(!leaver && { liked: 'likes.json', bookmarks: 'bookmarks.json' }),
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
