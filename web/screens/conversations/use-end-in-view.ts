import { useEffect, useLayoutEffect, useRef } from 'react'

/** Pixels from the end within which somebody is reading the end. */
const NEAR = 160

const toEnd = () => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })

/**
 * A conversation opens at its end and stays there while it grows, unless somebody has gone up to read. The function it gives is
 * called before earlier posts are asked for: what is in view then stays in view.
 */
export function useEndInView(posts: readonly string[]): () => void {
  const atEnd = useRef(true)
  const heightBefore = useRef<number | null>(null)
  const [first, last] = [posts[0], posts.at(-1)]
  useEffect(() => {
    const look = () => {
      const { scrollHeight, clientHeight } = document.documentElement
      atEnd.current = scrollHeight - clientHeight - scrollY < NEAR
    }
    // Pictures, and what stands around the words, come a moment later.
    const grown = new ResizeObserver(() => {
      if (atEnd.current) toEnd()
    })
    grown.observe(document.body)
    addEventListener('scroll', look, { passive: true })
    return () => {
      grown.disconnect()
      removeEventListener('scroll', look)
    }
  }, [])
  useLayoutEffect(() => {
    if (last !== undefined && atEnd.current) toEnd()
  }, [last])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came before is seen by which post is the first
  useLayoutEffect(() => {
    if (heightBefore.current === null) return
    scrollBy({ top: document.documentElement.scrollHeight - heightBefore.current, behavior: 'instant' })
    heightBefore.current = null
  }, [first])
  return () => {
    atEnd.current = false
    heightBefore.current = document.documentElement.scrollHeight
  }
}
