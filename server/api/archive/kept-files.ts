import { listDailySources } from '#server/domains/daily/index.ts'
import { readDrafts } from '#server/domains/drafts/index.ts'
import { readFilters } from '#server/domains/filters/index.ts'
import { listFollowedHashtags } from '#server/domains/follows/index.ts'
import { listGroups, readGroups } from '#server/domains/groups/index.ts'
import { readAllScheduled } from '#server/domains/scheduled/index.ts'
import type { Page } from '#server/store/page.ts'
import type { House } from '../house.ts'
import { type ArchiveFile, file } from './file.ts'

const PAGE = 200

type Rows = (rows: string[][]) => string

/** What somebody has begun and chosen: drafts, what waits for its time, filters, hashtags, groups, and what is read once a day. */
export function keptFiles(house: House, me: string, csv: Rows): ArchiveFile[] {
  const { ground } = house
  return [
    file('drafts.json', () => json(drafts(house, me))),
    file('scheduled.json', () => json(scheduled(house, me))),
    file('filters.json', () => json(filters(house, me))),
    file('hashtags.csv', async function* () {
      yield csv([['hashtag']])
      for await (const { name } of walk((page) => listFollowedHashtags(ground, me, page))) yield csv([[name]])
    }),
    file('groups.csv', async function* () {
      yield csv([['group', 'name', 'part']])
      const of = { mine: true, archived: false }
      for (const archived of [false, true])
        for await (const one of walk((page) => listGroups(ground, me, { ...of, archived }, page)))
          if (one.part !== null) yield csv([[one.handle, one.name, one.part]])
    }),
    file('daily.csv', () => daily(house, me, csv)),
  ]
}

async function* drafts({ ground }: House, me: string) {
  for await (const { content, changedAt, reason } of walk((page) => readDrafts(ground, me, page)))
    yield { changed_at: changedAt.toISOString(), reason, content }
}

async function* scheduled({ ground }: House, me: string) {
  for await (const { at, wish } of walk((page) => readAllScheduled(ground, me, page)))
    yield { scheduled_at: at.toISOString(), post: wish }
}

async function* filters({ ground }: House, me: string) {
  for (const one of await readFilters(ground, me))
    yield {
      title: one.title,
      contexts: one.contexts,
      action: one.action,
      expires_at: one.expiresAt,
      keywords: one.keywords.map(({ keyword, wholeWord }) => ({ keyword, whole_word: wholeWord })),
      posts: one.statuses.map(({ postId }) => postId),
    }
}

/** By handle or name, as they are found again. */
async function* daily({ ground, cards, hashtags }: House, me: string, csv: Rows): AsyncGenerator<string> {
  yield csv([['kind', 'source']])
  for await (const page of pages((asked) => listDailySources(ground, me, asked))) {
    const of = (kind: string) => page.filter((one) => one.kind === kind).map(({ id }) => id)
    const people = await cards.list(of('person'))
    const names = await hashtags.read(of('hashtag'))
    const groups = await readGroups(ground, me, of('group'))
    yield csv([
      ...people.map(({ handle }) => ['person', handle]),
      ...[...names.values()].map((name) => ['hashtag', name]),
      ...groups.map(({ handle }) => ['group', handle]),
    ])
  }
}

async function* json(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let first = true
  for await (const item of items) {
    yield `${first ? '[\n' : ',\n'}${JSON.stringify(item)}`
    first = false
  }
  yield first ? '[]\n' : '\n]\n'
}

type Keyed = { id: string; key?: string }

async function* walk<T extends Keyed>(read: (page: Page) => Promise<T[]>): AsyncGenerator<T> {
  for await (const page of pages(read)) yield* page
}

/** Of a draft `key` names it, and it is paged by its id. */
async function* pages<T extends Keyed>(read: (page: Page) => Promise<T[]>): AsyncGenerator<T[]> {
  let max_id: string | undefined
  for (;;) {
    const page = await read({ max_id, limit: PAGE })
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (page.length < PAGE || last === undefined) return
    max_id = 'kind' in last ? last.key : last.id
  }
}
