import { createStore } from '#web/ui/store.ts'

/** `retrying` after a break that lasts; the page goes on with what it has. */
export const liveState = createStore<'connecting' | 'open' | 'retrying'>('connecting')
