import { idAt } from '#server/base/ids.ts'
import type { WorldAnnouncement, WorldPlace } from '#test/world/announcing/types.ts'
import { hourOf } from '../announcements/index.ts'
import type { Ids } from './posts.ts'

/** An announcement on its way into the database; `people` and `places` are ids by handle and key. */
export type Of = {
  id: string
  one: WorldAnnouncement
  people: Ids
  places: Ids
  placeFacts: ReadonlyMap<string, Pick<WorldPlace, 'channel' | 'name'>>
  organisation: string
  now: Date
}

/** The order of lanes: when it was published. */
export const placeOf = ({ publishedAt }: WorldAnnouncement): string | null =>
  publishedAt === null ? null : idAt(publishedAt, 0)

export const planOf = ({ steps }: WorldAnnouncement, places: Ids) => ({
  steps: steps.map(({ place, ...step }) => ({
    ...step,
    ...(place !== undefined && { place: places.get(place) }),
  })),
})

/** Ids of what came of it, in the order in which it came. */
export const idIn = (at: Date, index: number): string => idAt(hourOf(at), 1_000 + index)
