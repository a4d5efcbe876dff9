import type { Request } from '#contract/index.ts'
import { forgetWithPerson } from '#web/data/forget.ts'
import type { Post } from '#web/data/posts.ts'
import { load, save } from '#web/data/storage.ts'
import { createStore } from '#web/ui/store.ts'

/** What is to be sent: a post; with `more` the first of a thread; with `time` one that is published then, an instant. */
export type Wish = {
  body: Request<'POST /api/v1/statuses'>['body']
  /** Where it is to stand, for writing on. */
  group?: Post['birdhouse']['group']
  more?: string[]
  time?: string
}

/** `waiting`: may still be undone. `failed` keeps the text and the reason. */
export type Outgoing = Wish & {
  key: string
  accountId: string
  at: number
  state: 'waiting' | 'sending' | 'failed'
  error?: unknown
  /** Keys under which it was sent before it was changed, and may have arrived. */
  instead?: string[]
}

/** Posts on their way, newest first. Kept in the browser too, so that a closed page loses none. */
export const outbox = createStore<Outgoing[]>([])
forgetWithPerson(() => outbox.set([]))

const name = (accountId: string) => `outbox.${accountId}`

export function putIn(post: Outgoing): void {
  outbox.set((now) => [post, ...now])
  save(name(post.accountId), [post, ...saved(post.accountId)])
}

export function change(key: string, part: Partial<Outgoing>): void {
  outbox.set((now) => now.map((post) => (post.key === key ? { ...post, ...part } : post)))
}

export function takeOut(key: string): Outgoing | undefined {
  const post = outbox.get().find((one) => one.key === key)
  if (!post) return undefined
  outbox.set((now) => now.filter((one) => one.key !== key))
  save(
    name(post.accountId),
    saved(post.accountId).filter((one) => one.key !== key),
  )
  return post
}

export function saved(accountId: string): Outgoing[] {
  return load<Outgoing[]>(name(accountId), [])
}
