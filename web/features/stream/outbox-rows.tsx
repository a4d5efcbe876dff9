import { useLayoutEffect } from 'react'
import { type Outgoing, outbox } from '#web/data/outbox/outbox.ts'
import { createStore, useStore } from '#web/ui/store.ts'
import { OutboxRow } from './outbox-row.tsx'
import styles from './outbox-rows.module.css'

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
  return posts.filter((one) => standsIn({ parent }, one)).map((one) => <OutboxRow key={one.key} post={one} />)
}

/** The same at the foot of the page for what the page has no row for, so that nothing goes, or fails to, unseen. */
export function OutboxLine() {
  const posts = useStore(outbox)
  const shown = useStore(places)
  const rest = posts.filter((post) => !shown.some((place) => standsIn(place, post)))
  if (rest.length === 0) return null
  return (
    <div className={styles.line} data-outbox-line="">
      {rest.map((one) => (
        <OutboxRow key={one.key} post={one} brief />
      ))}
    </div>
  )
}
