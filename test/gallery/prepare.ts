import type { Browser } from 'playwright-core'
import { send } from './stages.ts'

type Post = {
  id: string
  account: { acct: string }
  replies_count: number
  in_reply_to_id: string | null
  birdhouse: { full_text: string | null }
  reblog: Post | null
}
/** Paths of pages that show something in particular. */
export type Found = { branching: string; deep: string; full: string; orphan: string; own: string }

/** Adds to the sample what no story tells: long words, a deleted parent, somebody with nothing. */
export async function prepareSample(browser: Browser, origin: string): Promise<Found> {
  const context = await browser.newContext()
  const { request } = context
  await send(request, origin, '/api/birdhouse/v1/sample/sign-in', { handle: 'wei.zhou' })
  const post = async (status: string, more = {}) =>
    (await (await send(request, origin, '/api/v1/statuses', { status, ...more })).json()) as Post
  const read = async <T>(path: string) => (await (await request.get(origin + path)).json()) as T

  await post(
    `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft${'!'.repeat(50)}`,
  )
  await post('@rewi.matenga the change window is yours tonight.', { visibility: 'direct' })
  await post('Notes for those who follow me: the runbook moved.', { visibility: 'followers' })
  const parent = await post('Who knows where the old tower keys are?')
  const orphan = await post('Found: in the drawer under the label printer.', { in_reply_to_id: parent.id })
  await request.delete(`${origin}/api/v1/statuses/${parent.id}`, { headers: { origin } })
  const own = await post('Backups tested. Restored last night into an empty database in 4 minutes.')

  const posts: Post[] = []
  for (let page = 0; page < 12; page += 1) {
    const before = posts.at(-1)?.id
    posts.push(
      ...(await read<Post[]>(`/api/v1/timelines/public?limit=40${before ? `&max_id=${before}` : ''}`)),
    )
  }
  const busiest = posts
    .filter((one) => !one.in_reply_to_id)
    .toSorted((a, b) => b.replies_count - a.replies_count)
  const branching = busiest[0] ?? own
  const { descendants } = await read<{ descendants: Post[] }>(`/api/v1/statuses/${branching.id}/context`)
  const deep = descendants.at(-1) ?? branching
  const full = posts.find((one) => one.birdhouse.full_text) ?? own
  await context.close()
  const path = (one: Post) => `/@${one.account.acct}/${one.id}`
  return {
    branching: path(branching),
    deep: path(deep),
    full: path(full),
    orphan: path(orphan),
    own: path(own),
  }
}
