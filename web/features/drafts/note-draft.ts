import { noteContent } from '#web/data/drafts/sync.ts'
import type { Draft } from '#web/features/composer/draft.ts'
import { toContent } from './content.ts'

/** Tells the server, soon, what a place of the composer says. */
export function noteDraft(accountId: string, place: string, draft: Draft | null, parentId?: string): void {
  noteContent(accountId, place, draft && toContent(draft, parentId))
}
