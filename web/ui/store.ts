import { useSyncExternalStore } from 'react'

export type Store<T> = {
  get: () => T
  set: (change: T | ((now: T) => T)) => void
  subscribe: (listener: () => void) => () => void
}

/** A value that components and plain code share. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(change) {
      const next = change instanceof Function ? change(value) : change
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get)
}
