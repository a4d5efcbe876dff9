import { useState } from 'react'
import type { Reply } from '#contract/index.ts'
import { load, save } from '#web/data/storage.ts'

export type Visibility = Reply<'GET /api/v1/statuses/:id'>['birdhouse']['visibility']
/** `fullText` null: there is none; an empty one is being begun. */
export type Draft = { text: string; fullText: string | null; visibility: Visibility }

/** A draft kept in the browser, one for each place where one writes. Gone when it is sent or emptied. */
export function useDraft(place: string, start: Draft, afterwards: Draft) {
  const key = `draft.${place}`
  const [draft, setDraft] = useState<Draft>(() => load(key, start))
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    save(key, next.text || next.fullText ? next : null)
  }
  const clear = () => {
    setDraft(afterwards)
    save(key, null)
  }
  return { draft, change, clear }
}
