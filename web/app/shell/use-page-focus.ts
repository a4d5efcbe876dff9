import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { keepFocus } from '#web/ui/keep-focus.ts'

/** After a step to another page, when the old one took the focus with it. */
export function usePageFocus(): void {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) keepFocus()
    before.current = path
  }, [path])
}
