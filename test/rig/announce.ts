import type { Input } from '#contract/index.ts'
import type { Caller } from './house.ts'
import { withDatabase } from './people.ts'

export type Wish = Input<'POST /api/birdhouse/v1/announcements'>['body']

/** An announcement to everybody, but for what is said otherwise. */
export const announcement = (more: Partial<Wish> = {}): Wish => ({
  level: 'important',
  sender_id: null,
  purpose: 'Everybody sells the new plans from Monday on',
  condition: 'everybody',
  joiners: false,
  duty: '',
  reason: '',
  language: 'en',
  texts: [
    { language: 'en', short: 'New prices from Monday.', full_text: 'The small plan costs 19 dollars.' },
  ],
  media_ids: [],
  plan: {},
  expires_at: null,
  ...more,
})

type Talk = Input<'POST /api/birdhouse/v1/announcements/:id/publish'>['body']['talk']

/** Publishes one, with a post to talk about it where `talk` is given, and waits until its audience is frozen. Answers its id. */
export async function announce(by: Caller, more: Partial<Wish> = {}, talk?: Talk): Promise<string> {
  const begun = await by.call('POST /api/birdhouse/v1/announcements', { body: announcement(more) })
  const { id, changed_at } = begun.body
  const params = { id }
  const accepted = await by.call('POST /api/birdhouse/v1/announcements/:id/publish', {
    params,
    body: { changed_at, talk },
  })
  if (accepted.status !== 200) throw new Error(`not published: ${JSON.stringify(accepted.body)}`)
  for (let tries = 0; tries < 500; tries++) {
    const { state } = (await by.call('GET /api/birdhouse/v1/announcements/:id', { params })).body
    if (state === 'published') return id
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('not published after 10 seconds')
}

/** The sample organisation as if nobody had ever announced anything in it: for what shows itself to whoever begins. */
export const nothingAnnounced = (databaseUrl: string): Promise<unknown> =>
  withDatabase(databaseUrl, (client) =>
    client.query('delete from announcement; delete from sender; delete from blackout; delete from place'),
  )
