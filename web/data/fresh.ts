import { useSyncExternalStore } from 'react'
import type { Item } from './posts.ts'
import type { Timeline } from './timeline-type.ts'

/** What waits behind the pill. `gap`: more came than these, so the timeline begins anew from them. */
type Fresh = { items: Item[]; gap: boolean }

const NOTHING: Fresh = { items: [], gap: false }
const waiting = new Map<string, Fresh>()
const listeners = new Set<() => void>()

function tell() {
  for (const listener of listeners) listener()
}

const name = (timeline: Timeline) => JSON.stringify(timeline)

export function addFresh(timeline: Timeline, items: Item[], gap = false): void {
  const before = waiting.get(name(timeline)) ?? NOTHING
  const known = new Set(before.items.map((item) => item.key))
  const fresh = items.filter((item) => !known.has(item.key))
  if (fresh.length === 0 && gap === before.gap) return
  waiting.set(name(timeline), { items: [...fresh, ...before.items], gap: gap || before.gap })
  tell()
}

/** Takes everything that waits. */
export function takeFresh(timeline: Timeline): Fresh {
  const taken = waiting.get(name(timeline)) ?? NOTHING
  waiting.delete(name(timeline))
  tell()
  return taken
}

export function dropFresh(matches: (item: Item) => boolean): void {
  for (const [key, fresh] of waiting) {
    waiting.set(key, { ...fresh, items: fresh.items.filter((item) => !matches(item)) })
  }
  tell()
}

/** Of what waits, takes out what the list itself has read by now. */
export function settleFresh(timeline: Timeline, read: ReadonlySet<string>): void {
  const before = waiting.get(name(timeline))
  if (!before?.items.some((item) => read.has(item.key))) return
  waiting.set(name(timeline), { ...before, items: before.items.filter((item) => !read.has(item.key)) })
  tell()
}

export function useFresh(timeline: Timeline): Fresh {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting.get(name(timeline)) ?? NOTHING,
  )
}
