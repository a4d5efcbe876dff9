import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react'

/** When the row with the focus is taken out of the list, the one that takes its place has the focus then. */
export function useFocusedRow(list: RefObject<HTMLElement | null>, keys: string[]) {
  const focused = useRef<{ key: string; at: number } | null>(null)
  useLayoutEffect(() => {
    const was = focused.current
    if (was === null) return
    const at = keys.indexOf(was.key)
    focused.current = at < 0 ? null : { key: was.key, at }
    if (at >= 0 || document.activeElement !== document.body) return
    const next = keys[Math.min(was.at, keys.length - 1)]
    const row = list.current?.querySelector(`[data-row="${next}"] article`)
    if (row instanceof HTMLElement) row.focus({ preventScroll: true })
  })
  return (event: FocusEvent) => {
    const key = event.target.closest<HTMLElement>('[data-row]')?.dataset.row
    focused.current = key === undefined ? null : { key, at: keys.indexOf(key) }
  }
}
