import { useCallback, useSyncExternalStore } from 'react'
import type { Reply } from '#contract/index.ts'
import { forgetWithPerson } from './forget.ts'

export type Status = Reply<'GET /api/v1/statuses/:id'>
export type Account = Status['account']
/** A post as it is shown, once, however many timelines carry it. */
export type Post = Omit<Status, 'reblog' | 'why'>
type Quoted = NonNullable<NonNullable<Status['quote']>['quoted_status']>
export type Why = NonNullable<Status['why']>

/** A row of a timeline: `key` is what paging counts by (the boost's id for a boost). */
export type Item = { key: string; postId: string; boostedBy: Account | null; why: Why | null }

/** Every post this page knows, so that one change shows wherever the post stands. `null`: deleted. */
const posts = new Map<string, Post | null>()
const listeners = new Map<string, Set<() => void>>()
forgetWithPerson(() => posts.clear())

export function getPost(id: string): Post | null | undefined {
  return posts.get(id)
}

export function setPost(id: string, post: Post | null): void {
  posts.set(id, post)
  for (const listener of listeners.get(id) ?? []) listener()
}

/** Changes a post that is known; others are left alone. */
export function changePost(id: string, change: (post: Post) => Post): void {
  const post = posts.get(id)
  if (post) setPost(id, change(post))
}

/** `undefined` when this page has not met the post, `null` when it is deleted. */
export function usePost(id: string): Post | null | undefined {
  const subscribe = useCallback(
    (listener: () => void) => {
      const known = listeners.get(id) ?? new Set()
      listeners.set(id, known.add(listener))
      return () => {
        known.delete(listener)
        if (known.size === 0) listeners.delete(id)
      }
    },
    [id],
  )
  return useSyncExternalStore(subscribe, () => posts.get(id))
}

/** Remembers what the server sent and gives the row that stands for it. */
export function keep(status: Status): Item {
  const { reblog, why, ...own } = status
  const post = reblog ?? own
  if (posts.get(post.id) !== null) setPost(post.id, post)
  return { key: status.id, postId: post.id, boostedBy: reblog ? status.account : null, why: why ?? null }
}

/** The same post, where others quote it. */
export function changeQuoted(id: string, change: (quoted: Quoted) => Quoted): void {
  for (const post of posts.values()) {
    const quoted = post?.quote?.quoted_status
    if (post?.quote && quoted?.id === id)
      setPost(post.id, { ...post, quote: { ...post.quote, quoted_status: change(quoted) } })
  }
}
