import { forgetWithPerson } from '#web/data/forget.ts'
import type { Outgoing } from '#web/data/outbox/outbox.ts'
import type { Post } from '#web/data/posts.ts'
import { createStore } from '#web/ui/store.ts'
import type { ChosenGroup } from './draft.ts'

/**
 * What the writing dialog is open for; `null` when it is closed. `again` is a post taken back before it was sent,
 * `rewrite` one that is deleted, `edit` one that stays and will say something else, `begin` words to begin with, `place` a draft's,
 * `group` where it is to stand, `to` whom alone it is for, by handle.
 */
export type Writing = {
  replyTo?: string
  again?: Outgoing
  rewrite?: Post
  edit?: Post
  begin?: string
  quote?: string
  place?: string
  group?: ChosenGroup
  to?: string[]
}

export const writing = createStore<Writing | null>(null)

export function openComposer(what: Writing = {}): void {
  writing.set(what)
}

export function closeComposer(): void {
  writing.set(null)
}

forgetWithPerson(closeComposer)
