import type { Request } from '#contract/index.ts'
import { ApiError } from '#web/data/call.ts'
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
  /** When it was first sent under its key, where that was before it was taken back. */
  since?: number | undefined
  state: 'waiting' | 'sending' | 'failed'
  error?: unknown
  /** Under what it was sent before it was changed, and may have arrived. */
  instead?: Sent[] | undefined
}

/** A key, and when something was first sent under it. */
type Sent = { key: string; at: number }

const DAY = 86_400_000

/** After two days the server knows a key no more, and would take what had got through a second time; clocks may differ. */
export const isOld = (at: number): boolean => Date.now() - at > DAY

/** So the person looks, and decides. */
export const maybePosted = () => new ApiError(409, 'maybe_posted', 'This may be posted already.')

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
