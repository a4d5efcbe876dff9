import { call } from '#web/data/call.ts'
import type { KeptDraft } from '#web/data/drafts/links.ts'
import { placeOf, takeTheirs } from '#web/data/drafts/sync.ts'
import { keep } from '#web/data/posts.ts'
import { writeDraft } from '#web/features/composer/draft.ts'
import { openComposer } from '#web/features/composer/open.ts'
import { fromContent } from './content.ts'

/** Opens a draft in the composer; what this browser has written of it since is not lost. Answers whether what it answers is still there. */
export async function openDraft(accountId: string, draft: KeptDraft): Promise<boolean> {
  const { place, ownIsNewer } = placeOf(accountId, draft)
  if (!ownIsNewer) {
    writeDraft(`${accountId}.${place}`, fromContent(draft.content))
    takeTheirs(accountId, place, draft)
  }
  const { in_reply_to_id: id } = draft.content
  const parent = id && (await call('GET /api/v1/statuses/:id', { params: { id } }).catch(() => null))
  if (parent) keep(parent)
  const { quoted_status_id: quoted } = draft.content
  if (quoted) await call('GET /api/v1/statuses/:id', { params: { id: quoted } }).then(keep, () => undefined)
  openComposer({ place, ...(parent && { replyTo: parent.id }) })
  return !id || parent !== null
}
