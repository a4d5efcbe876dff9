import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Blobs } from '#server/platform/blobs/index.ts'
import type { Change } from '#server/platform/events/index.ts'
import { only } from '#server/store/database.ts'
import type { World } from '#test/world/types.ts'
import type { Ground } from '../ground.ts'
import { checkSetupToken, takeSetupToken } from '../people/index.ts'
import { insertAnnouncing } from './announcing.ts'
import { deriveTheRest } from './derive.ts'
import { insertFollows } from './follows.ts'
import { insertGroups } from './groups.ts'
import { insertHouse } from './house.ts'
import { insertPeople } from './people.ts'
import { insertPictures } from './pictures.ts'
import { insertPolls } from './polls.ts'
import { insertPosts, insertWhatPostsName } from './posts.ts'

export type SampleOptions = {
  /** From the set-up link; without one, whoever runs the server has asked. */
  token?: string
  /** Where pictures are kept; without them there are none. */
  blobs?: Blobs
  /** Default 240. */
  people?: number
  /** Is told what is being done, a sentence each. */
  say?: (line: string) => void
}

/**
 * Fills an organisation that is not set up yet with the sample organisation, in one transaction.
 * Throws Refusal `setup_link_invalid` or `already_set_up`.
 */
export async function loadSample(ground: Ground, options: SampleOptions): Promise<void> {
  const { events, clock } = ground
  if (options.token !== undefined) await checkSetupToken(ground, options.token)
  const { makeWorld } = await import('#test/world/index.ts')
  const world = makeWorld({ ...(options.people !== undefined && { people: options.people }), today: clock() })
  options.say?.(
    `Filling the sample organisation: ${world.people.length} people and ${world.posts.length} posts.`,
  )
  await events.change(async (change) => {
    await nameOrganisation(change, world, options.token, clock())
    const people = await insertPeople(change, world)
    await insertFollows(change, world, people)
    const groups = await insertGroups(change, world, people)
    const posts = await insertPosts(change, world, { people, groups })
    await insertPolls(change, world, posts, people, clock())
    if (options.blobs !== undefined) await insertPictures(change, options.blobs, world, posts, people)
    await insertWhatPostsName(change, world, posts, people)
    await insertHouse(change, world)
    await insertAnnouncing(change, world, people, clock())
    // Without fresh statistics PostgreSQL takes these tables for empty, and derives for minutes.
    await raw`analyze account, follow, hashtag_follow, post, post_hashtag, post_mention, favourite, bookmark`.execute(
      change.sql,
    )
    options.say?.('Filling their homes.')
    await deriveTheRest(change)
    await change.tell('directory.changed', {})
    await change.tell('emoji.changed', {})
  })
}

async function nameOrganisation({ sql }: Change, world: World, token: string | undefined, at: Date) {
  const own = only<'organisation' | 'account' | 'account_count' | 'session' | 'invitation'>(sql)
  if (token !== undefined) await takeSetupToken(own, token)
  const { name, purpose } = world.organisation
  const row = { name, purpose, sample: true, set_up_at: at, setup_token: null }
  const done = await own
    .insertInto('organisation')
    .values(row)
    .onConflict((c) => c.column('id').doUpdateSet(row).where('organisation.set_up_at', 'is', null))
    .returning('id')
    .executeTakeFirst()
  if (done === undefined) throw new Refusal('already_set_up')
}
