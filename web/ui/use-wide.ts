import { useSyncExternalStore } from 'react'

/** From here on the shell has a third column; its styles say the same. */
const wide = matchMedia('(min-width: 1080px)')

function subscribe(listener: () => void) {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}

/** Whether the window has room for what stands beside the page. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches)
}
