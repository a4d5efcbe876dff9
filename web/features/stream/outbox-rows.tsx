import { Suspense, useEffect, useLayoutEffect } from 'react'
import { type Outgoing, outbox } from '#web/data/outbox/outbox.ts'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import { createStore, useStore } from '#web/ui/store.ts'
import styles from './outbox-rows.module.css'

/** Nobody needs it before they send; fetched with the page's first quiet moment, so that it is there by then. */
const fetchRow = () => import('./outbox-row.tsx')
const OutboxRow = lazyPart(fetchRow, 'OutboxRow')

/** What the page has rows for: all, or the answers to one post. */
type Place = { parent: string | undefined }

const places = createStore<readonly Place[]>([])

const standsIn = ({ parent }: Place, { body }: Outgoing) => !parent || body.in_reply_to_id === parent

/** My posts on their way, each to be undone, or mended when it failed. `parent` shows only its answers. */
export function OutboxRows({ parent }: { parent?: string }) {
  const posts = useStore(outbox)
  useLayoutEffect(() => {
    const place = { parent }
    places.set((now) => [...now, place])
    return () => places.set((now) => now.filter((one) => one !== place))
  }, [parent])
  const here = posts.filter((one) => standsIn({ parent }, one))
  return (
    <Suspense>
      {here.map((one) => (
        <OutboxRow key={one.key} post={one} />
      ))}
    </Suspense>
  )
}

/** The same at the foot of the page for what the page has no row for, so that nothing goes, or fails to, unseen. */
export function OutboxLine() {
  const posts = useStore(outbox)
  const shown = useStore(places)
  const rest = posts.filter((post) => !shown.some((place) => standsIn(place, post)))
  useEffect(() => {
    fetchRow().catch(() => undefined)
  }, [])
  if (rest.length === 0) return null
  return (
    <div className={styles.line} data-outbox-line="">
      <Suspense>
        {rest.map((one) => (
          <OutboxRow key={one.key} post={one} />
        ))}
      </Suspense>
    </div>
  )
}
