import type { APIRequestContext, Browser } from 'playwright-core'
import { send } from '#test/rig/send.ts'

type Post = {
  id: string
  account: { acct: string }
  replies_count: number
  in_reply_to_id: string | null
  birdhouse: { full_text: string | null }
  reblog: Post | null
}
/** Paths of pages that show something in particular. */
export type Found = {
  tree: string
  branching: string
  deep: string
  full: string
  orphan: string
  edited: string
  poll: string
  own: string
}

/** Adds to the sample what no story tells: long words, a deleted parent, somebody with nothing. */
export async function prepareSample(browser: Browser, origin: string): Promise<Found> {
  const context = await browser.newContext()
  const { request } = context
  await send(request, origin, '/api/birdhouse/v1/sample/sign-in', { handle: 'rewi.matenga' })
  const post = async (status: string, more = {}) =>
    (await (await send(request, origin, '/api/v1/statuses', { status, ...more })).json()) as Post
  const read = async <T>(path: string) => (await (await request.get(origin + path)).json()) as T

  await post(
    `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft${'!'.repeat(50)}`,
  )
  await post('@wei.zhou the change window is yours tonight.', { visibility: 'direct' })
  await post('Notes for those who follow me: the runbook moved.', { visibility: 'followers' })
  await post(
    'The crane came down on the loading bay at ten. Nobody was under it. Photos are in the report.',
    {
      spoiler_text: 'Accident in the warehouse, nobody was hurt',
    },
  )
  const parent = await post('Who knows where the old tower keys are?')
  const orphan = await post('Found: in the drawer under the label printer.', { in_reply_to_id: parent.id })
  await request.delete(`${origin}/api/v1/statuses/${parent.id}`, { headers: { origin } })
  const edited = await post('The maintanance window opens at 22:00 tonight and closes at 02:00.', {
    full_text: 'Core routers first, then the towers in the north. Nobody has to stay up for it.',
  })
  await request.put(`${origin}/api/v1/statuses/${edited.id}`, {
    headers: { origin },
    data: {
      status:
        'The maintenance window opens at 23:00 tonight and closes at 03:00. Thanks for asking, @wei.zhou.',
      full_text:
        'Core routers first, then the towers in the south. Nobody has to stay up for it, but the desk is awake.',
    },
  })
  const poll = await askPoll(request, origin)
  const own = await post('Backups tested. Restored last night into an empty database in 4 minutes.')
  await send(request, origin, `/api/v1/statuses/${edited.id}/pin`, {})

  const posts: Post[] = []
  for (let page = 0; page < 12; page += 1) {
    const before = posts.at(-1)?.id
    posts.push(
      ...(await read<Post[]>(`/api/v1/timelines/public?limit=40${before ? `&max_id=${before}` : ''}`)),
    )
  }
  const threads = posts
    .filter((one) => !one.in_reply_to_id)
    .toSorted((one, other) => other.replies_count - one.replies_count)
    .slice(0, 12)
  const measured = await Promise.all(threads.map((one) => measure(one, read)))
  const deepest = measured.toSorted((one, other) => other.depth - one.depth)[0]
  const branching = measured.toSorted((one, other) => other.size - one.size)[0]?.post ?? own
  const deep = deepest?.last ?? own
  const full = posts.find((one) => one.birdhouse.full_text) ?? own
  await context.close()
  const path = (one: Post) => `/@${one.account.acct}/${one.id}`
  return {
    tree: path(deepest?.post ?? own),
    branching: path(branching),
    deep: path(deep),
    full: path(full),
    orphan: path(orphan),
    edited: path(edited),
    poll: path(poll),
    own: path(own),
  }
}

/** A poll of Rewi's in which a few have voted, and he is signed in again. */
async function askPoll(request: APIRequestContext, origin: string): Promise<Post> {
  const signIn = (handle: string) => send(request, origin, '/api/birdhouse/v1/sample/sign-in', { handle })
  const asked = await send(request, origin, '/api/v1/statuses', {
    status:
      'Which evening suits you for the tower walk at Cape Palliser? Boots and a torch, and we are back by nine.',
    poll: {
      options: [
        'Tuesday',
        'Wednesday',
        'Thursday, if the wind lets us up the ridge at all',
        'I only come for the tea',
      ],
      expires_in: 2 * 86_400,
    },
  })
  const poll = (await asked.json()) as Post
  const votes = {
    'dave.pokere': 2,
    'anahera.ngata': 2,
    'isla.drummond': 0,
    'tui.armitage': 3,
    'mele.fifita': 2,
  }
  for (const [handle, choice] of Object.entries(votes)) {
    await signIn(handle)
    await send(request, origin, `/api/v1/polls/${poll.id}/votes`, { choices: [choice] })
  }
  await signIn('rewi.matenga')
  return poll
}

type Read = <T>(path: string) => Promise<T>

/** How large and how deep the thread below a post is, and its deepest post. */
async function measure(post: Post, read: Read) {
  const { descendants } = await read<{ descendants: Post[] }>(`/api/v1/statuses/${post.id}/context`)
  const depths = new Map([[post.id, 0]])
  let last = post
  for (const one of descendants) {
    depths.set(one.id, (depths.get(one.in_reply_to_id ?? '') ?? 0) + 1)
    if ((depths.get(one.id) ?? 0) > (depths.get(last.id) ?? 0)) last = one
  }
  return { post, last, depth: depths.get(last.id) ?? 0, size: descendants.length }
}
