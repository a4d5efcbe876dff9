import { type ReactNode, useEffect, useRef } from 'react'
import styles from './stream.module.css'
import { useWindow } from './use-window.ts'

type Props<T> = {
  /** Names the place in memory: the same name comes back to the same pixel. */
  name: string
  label: string
  items: T[]
  keyOf: (item: T) => string
  render: (item: T, index: number) => ReactNode
  /** Height of a row not yet seen, in pixels. */
  guess?: number
  hasMore: boolean
  loadMore: () => void
  busy: boolean
}

/** A long list of articles that renders only what is near the window. */
export function Stream<T>({ name, label, items, keyOf, render, guess = 150, ...more }: Props<T>) {
  const { list, range } = useWindow(name, items.map(keyOf), guess)
  const { hasMore, loadMore, busy } = more
  const nearEnd = hasMore && range.to >= items.length - 5
  const latest = useRef(loadMore)
  latest.current = loadMore
  useEffect(() => {
    if (nearEnd && !busy) latest.current()
  }, [nearEnd, busy])
  return (
    <div className={styles.stream} ref={list} role="feed" aria-label={label} aria-busy={busy}>
      <div style={{ height: range.before }} />
      {items.slice(range.from, range.to).map((item, index) => (
        <div key={keyOf(item)} data-row={keyOf(item)}>
          {render(item, range.from + index)}
        </div>
      ))}
      <div style={{ height: range.after }} />
    </div>
  )
}
