import { createStore, useStore } from '#web/ui/store.ts'
import { forgetWithPerson } from './forget.ts'
import type { Item } from './posts.ts'
import type { Timeline } from './timeline-type.ts'

/** What waits behind the pill. `gap`: more came than these, so the timeline begins anew from them. */
type Fresh = { items: Item[]; gap: boolean }

const NOTHING: Fresh = { items: [], gap: false }
const waiting = createStore<Record<string, Fresh>>({})
forgetWithPerson(() => waiting.set({}))

const name = (timeline: Timeline) => JSON.stringify(timeline)
const freshOf = (timeline: Timeline) => waiting.get()[name(timeline)] ?? NOTHING
const setFresh = (timeline: Timeline, fresh: Fresh) =>
  waiting.set((now) => ({ ...now, [name(timeline)]: fresh }))

export function addFresh(timeline: Timeline, items: Item[], gap = false): void {
  const before = freshOf(timeline)
  const known = new Set(before.items.map((item) => item.key))
  const fresh = items.filter((item) => !known.has(item.key))
  if (fresh.length === 0 && gap === before.gap) return
  setFresh(timeline, { items: [...fresh, ...before.items], gap: gap || before.gap })
}

/** Takes everything that waits. */
export function takeFresh(timeline: Timeline): Fresh {
  const taken = freshOf(timeline)
  setFresh(timeline, NOTHING)
  return taken
}

export function dropFresh(matches: (item: Item) => boolean): void {
  waiting.set((now) =>
    Object.fromEntries(
      Object.entries(now).map(([key, fresh]) => [
        key,
        { ...fresh, items: fresh.items.filter((item) => !matches(item)) },
      ]),
    ),
  )
}

/** Of what waits, takes out what the list itself has read by now. */
export function settleFresh(timeline: Timeline, read: ReadonlySet<string>): void {
  const before = freshOf(timeline)
  if (!before.items.some((item) => read.has(item.key))) return
  setFresh(timeline, { ...before, items: before.items.filter((item) => !read.has(item.key)) })
}

export function useFresh(timeline: Timeline): Fresh {
  return useStore(waiting)[name(timeline)] ?? NOTHING
}
