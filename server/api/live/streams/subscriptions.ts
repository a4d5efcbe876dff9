import { Refusal } from '#server/base/errors.ts'
import type { Awaited, Telling } from '../telling.ts'
import type { Writing } from './messages.ts'
import { AWAITED, placeOf } from './places.ts'
import type { Stream } from './stream.ts'

const MOST = 100
const NOTIFYING: readonly Awaited[] = ['notification', 'merged']

export type Subscriptions = ReturnType<typeof createSubscriptions>

/** The streams that one connection carries. `notified`: whether what notifies its reader may be told there. */
export function createSubscriptions(write: Writing, notified: boolean) {
  const streams = new Map<string, Stream>()
  let awaited: ReadonlySet<Awaited> = new Set()

  const count = () => {
    const all = [...streams.values()].flatMap(({ name }) => AWAITED[name])
    awaited = new Set(all.filter((what) => notified || !NOTIFYING.includes(what)))
  }

  return {
    has: (key: string): boolean => streams.has(key),
    /** Throws Refusal `too_many_streams`. */
    add(stream: Stream): void {
      if (streams.size >= MOST && !streams.has(stream.key))
        throw new Refusal('too_many_streams', { limit: MOST })
      streams.set(stream.key, stream)
      count()
    },
    remove(key: string): void {
      if (streams.delete(key)) count()
    },
    awaits: (what: Awaited): boolean => awaited.has(what),
    *messages(telling: Telling): Iterable<Buffer> {
      const place = placeOf(telling, streams)
      for (const key of place?.keys ?? []) {
        const stream = streams.get(key)
        if (place !== null && stream !== undefined) yield write(stream, place.event, place.words)
      }
    },
  }
}
