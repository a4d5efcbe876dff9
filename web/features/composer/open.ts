import type { Outgoing } from '#web/data/outbox/outbox.ts'
import { createStore } from '#web/ui/store.ts'

/** What the writing dialog is open for; `null` when it is closed. `again` is a post taken back. */
export type Writing = { replyTo?: string; again?: Outgoing }

export const writing = createStore<Writing | null>(null)

export function openComposer(what: Writing = {}): void {
  writing.set(what)
}

export function closeComposer(): void {
  writing.set(null)
}
