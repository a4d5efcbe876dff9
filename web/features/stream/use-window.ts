import { useCallback, useEffect, useLayoutEffect, useReducer, useRef } from 'react'
import { type Anchor, placeOf } from './places.ts'
import { type Range, rangeOf } from './range.ts'

/** Pixels rendered beyond each edge of the window. */
const BEYOND = 1200
/** Height of the sticky header: a row that is under it is not being read. */
const HEADER = 56

/**
 * Renders only the rows near the window, in normal flow between two spacers. After every change the row being
 * read is put back to the pixel where it was: nothing that arrives or grows above it moves it.
 */
export function useWindow(name: string, keys: string[], guess: number) {
  const list = useRef<HTMLDivElement>(null)
  const place = placeOf(name)
  const restoring = useRef(place.anchor !== null)
  const [, render] = useReducer((count: number) => count + 1, 0)
  const heights = keys.map((key) => place.heights.get(key) ?? guess)
  const range = restoring.current
    ? rangeAround(place.anchor, keys, heights)
    : rangeInWindow(list.current, heights)

  const measure = useCallback(() => {
    let changed = false
    for (const row of rowsOf(list.current)) {
      const key = row.dataset.row ?? ''
      const height = row.offsetHeight
      if (height > 0 && place.heights.get(key) !== height) {
        place.heights.set(key, height)
        changed = true
      }
    }
    return changed
  }, [place])

  useLayoutEffect(() => {
    const changed = measure()
    holdAnchor(list.current, place.anchor)
    // After a jump over more than was rendered there was no row to hold on to.
    place.anchor ??= findAnchor(list.current)
    if (restoring.current) {
      restoring.current = false
      render()
    } else if (changed) render()
  })

  useEffect(() => {
    let shown = ''
    const onScroll = () => {
      // The next page scrolls to its own place before this one has stopped listening.
      if (!list.current?.isConnected) return
      place.anchor = findAnchor(list.current)
      const now = rangeInWindow(
        list.current,
        keys.map((key) => place.heights.get(key) ?? guess),
      )
      const next = `${Math.floor(now.from / 4)}-${Math.ceil(now.to / 4)}`
      if (next === shown) return
      shown = next
      render()
    }
    addEventListener('scroll', onScroll, { passive: true })
    addEventListener('resize', onScroll)
    return () => {
      removeEventListener('scroll', onScroll)
      removeEventListener('resize', onScroll)
    }
  }, [place, keys, guess])

  useEffect(() => {
    const observer = new ResizeObserver(() => {
      if (!measure()) return
      holdAnchor(list.current, place.anchor)
    })
    for (const row of rowsOf(list.current)) observer.observe(row)
    return () => observer.disconnect()
  })

  return { list, range }
}

function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return list ? [...list.querySelectorAll<HTMLElement>('[data-row]')] : []
}

function rangeInWindow(list: HTMLElement | null, heights: number[]): Range {
  const start = list?.getBoundingClientRect().top ?? 0
  return rangeOf(heights, -start - BEYOND, innerHeight - start + BEYOND)
}

function rangeAround(anchor: Anchor | null, keys: string[], heights: number[]): Range {
  const row = Math.max(0, keys.indexOf(anchor?.key ?? ''))
  const top = heights.slice(0, row).reduce((sum, height) => sum + height, 0)
  return rangeOf(heights, top - BEYOND, top + innerHeight + BEYOND)
}

/** The first row that is not hidden by the header. At the very top there is none: there, new things may push. */
function findAnchor(list: HTMLElement | null): Anchor | null {
  if (!list || scrollY < 8) return null
  for (const row of rowsOf(list)) {
    const { top, bottom } = row.getBoundingClientRect()
    if (bottom > HEADER) return { key: row.dataset.row ?? '', top }
  }
  return null
}

function holdAnchor(list: HTMLElement | null, anchor: Anchor | null): void {
  if (!list || !anchor) return
  const row = rowsOf(list).find((one) => one.dataset.row === anchor.key)
  if (!row) return
  const moved = row.getBoundingClientRect().top - anchor.top
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' })
}
