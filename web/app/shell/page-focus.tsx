import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { keepFocus } from '#web/ui/keep-focus.ts'

/**
 * After a step to another page: its title has the focus, where the old page took the focus with it; otherwise the title
 * is only read out, and whoever walks through the rail stays there.
 */
export function PageFocus() {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const before = useRef(path)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) {
      keepFocus()
      const title = document.querySelector('main h1')
      setSaid(title === document.activeElement ? '' : (title?.textContent ?? ''))
    }
    before.current = path
  }, [path])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
