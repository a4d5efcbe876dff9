import { forgetWithPerson } from '#web/data/forget.ts'

/** Where the reader was in a list, and how tall its rows are: kept while the page lives. */
export type Place = { heights: Map<string, number>; anchor: Anchor | null }
/** A row and how far its top is from the top of the window, in pixels. */
export type Anchor = { key: string; top: number }

const places = new Map<string, Place>()
const MOST = 60
forgetWithPerson(() => places.clear())

export function placeOf(name: string): Place {
  const known = places.get(name) ?? { heights: new Map(), anchor: null }
  places.delete(name)
  places.set(name, known)
  const oldest = places.keys().next().value
  if (places.size > MOST && oldest !== undefined) places.delete(oldest)
  return known
}
