import { useLayoutEffect } from 'react'
import { createStore } from './store.ts'

/** Modal dialogs by their ids, the foremost last. */
export const openDialogs = createStore<readonly string[]>([])

/** For as long as it is rendered. */
export function useOpenDialog(id: string): void {
  useLayoutEffect(() => {
    openDialogs.set((now) => [...now, id])
    return () => openDialogs.set((now) => now.filter((one) => one !== id))
  }, [id])
}
