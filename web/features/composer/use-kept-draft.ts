import { useCallback } from 'react'
import { withPart } from '#web/ui/lazy-part.tsx'
import type { Draft } from './draft.ts'

/** Answers what tells the server of a draft; fetched once somebody writes. */
export function useKeptDraft(accountId: string, place: string, parentId: string | undefined) {
  return useCallback(
    (draft: Draft | null) => {
      void withPart(import('#web/features/drafts/note-draft.ts'), ({ noteDraft }) =>
        noteDraft(accountId, place, draft, parentId),
      )
    },
    [accountId, place, parentId],
  )
}
