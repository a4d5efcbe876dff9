import { load, save } from '#web/data/storage.ts'
import { createStore } from '#web/ui/store.ts'

const OFF = 'clarity.off'

/** Whether this device gives advice on clear writing. */
export const hintsOn = createStore(!load(OFF, false))

export function turnHints(on: boolean): void {
  hintsOn.set(on)
  save(OFF, on ? null : true)
}
