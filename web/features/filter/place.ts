import { createContext } from 'react'
import type { FilterPlace } from '#web/data/filters.ts'
import type { Timeline } from '#web/data/timeline.ts'

/** Where posts are shown, as filters know it; null where none of them counts. */
export const Place = createContext<FilterPlace | null>(null)

export function placeOfTimeline({ of }: Timeline): FilterPlace | null {
  if (of === 'home' || of === 'list' || of === 'daily') return 'home'
  if (of === 'person') return 'account'
  return of === 'bookmarks' || of === 'favourites' ? null : 'public'
}
