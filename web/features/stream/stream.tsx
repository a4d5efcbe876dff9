import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { Button } from '#web/ui/button.tsx'
import styles from './stream.module.css'
import { useFocusedRow } from './use-focused-row.ts'
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
  /** Why the next page did not come; it is not asked for again by itself. */
  error: Error | null
  hasMore: boolean
  loadMore: () => unknown
  busy: boolean
}

/** A long list of articles that renders only what is near the window. */
export function Stream<T>({ name, label, items, keyOf, render, guess = 150, ...more }: Props<T>) {
  const keys = items.map(keyOf)
  const { list, range } = useWindow(name, keys, guess)
  const { t } = useTranslation()
  const onFocus = useFocusedRow(list, keys)
  const { error, hasMore, loadMore, busy } = more
  const nearEnd = hasMore && !error && range.to >= items.length - 5
  const latest = useRef(loadMore)
  latest.current = loadMore
  useEffect(() => {
    if (nearEnd && !busy) latest.current()
  }, [nearEnd, busy])
  // A feed has to have something in it.
  const feed = items.length > 0 && { role: 'feed', 'aria-label': label, 'aria-busy': busy, onFocus }
  return (
    <>
      <div className={styles.stream} ref={list} {...feed}>
        <div style={{ height: range.before }} />
        {items.slice(range.from, range.to).map((item, index) => (
          <div key={keyOf(item)} data-row={keyOf(item)}>
            {render(item, range.from + index)}
          </div>
        ))}
        <div style={{ height: range.after }} />
      </div>
      {error && (
        <p className={styles.end} role="alert">
          {explain(error, t)}{' '}
          <Button small onClick={() => loadMore()}>
            {t('common.tryAgain')}
          </Button>
        </p>
      )}
    </>
  )
}
