import { useSyncExternalStore } from 'react'
import { useStore } from './store.ts'
import { theme } from './theme.ts'

const system = matchMedia('(prefers-color-scheme: dark)')

function subscribe(listener: () => void) {
  system.addEventListener('change', listener)
  return () => system.removeEventListener('change', listener)
}

/** Whether the dark theme is shown: chosen, or the system's. */
export function useDark(): boolean {
  const chosen = useStore(theme)
  const dark = useSyncExternalStore(subscribe, () => system.matches)
  return chosen === 'system' ? dark : chosen === 'dark'
}
