import { load, save } from '#web/data/storage.ts'
import { createStore } from '#web/ui/store.ts'

/** Whether single keys do anything; some people's dictation types them by accident. */
export const keysOn = createStore(load('keys', true))
export const helpOpen = createStore(false)

export function turnKeys(on: boolean): void {
  keysOn.set(on)
  save('keys', on)
}
