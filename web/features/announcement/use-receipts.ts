import { useEffect, useRef } from 'react'
import { tellReceipt } from '#web/data/receipts.ts'

const SEEN_MS = 1_000
const LOOK_MS = 250

type Watched = { id: string; words: number; seen: boolean; read: boolean }

/**
 * Watches the text that the reference is put on. Seen: half of it, or of the window, was on screen for a second; read: for half of the
 * time that its words take at 240 a minute. Only whether, never for how long, leaves the page.
 */
export function useReceipts<T extends HTMLElement>({ id, words, seen, read }: Watched) {
  const text = useRef<T>(null)
  useEffect(() => {
    const element = text.current
    if (!element || (seen && read)) return
    let inView = false
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry) inView = isHalfInView(entry)
      },
      { threshold: [0, 0.1, 0.25, 0.5, 0.75, 1] },
    )
    observer.observe(element)
    const readMs = Math.max(SEEN_MS, (words / 240) * 60_000 * 0.5)
    let shownMs = 0
    const timer = setInterval(() => {
      if (!inView || document.visibilityState !== 'visible') return
      shownMs += LOOK_MS
      if (shownMs >= SEEN_MS && !seen) tellReceipt(id, 'seen')
      if (shownMs >= readMs) {
        tellReceipt(id, 'read')
        clearInterval(timer)
      }
    }, LOOK_MS)
    return () => {
      observer.disconnect()
      clearInterval(timer)
    }
  }, [id, words, seen, read])
  return text
}

const isHalfInView = ({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry) =>
  intersectionRatio >= 0.5 || intersectionRect.height >= (rootBounds?.height ?? innerHeight) / 2
