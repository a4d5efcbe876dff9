import type { TFunction } from 'i18next'
import { explain } from '#web/data/explain.ts'
import type { Delivered } from '#web/data/outbox/deliver.ts'
import type { Wish } from '#web/data/outbox/outbox.ts'
import { backToDraft, zoneNow } from '#web/data/scheduled.ts'
import { openDraft } from '#web/features/drafts/open-draft.ts'
import { exactly } from '#web/locales/when.ts'
import { toast } from '#web/ui/toast.tsx'

/** Says that a thread is there, or when what has a time will be; that can still be taken back. */
export function sayDelivered(accountId: string, { time }: Wish, delivered: Delivered, t: TFunction): void {
  if ('posts' in delivered) {
    toast(t('thread.done', { count: delivered.posts.length }))
    return
  }
  const undo = async () => openDraft(accountId, await backToDraft(delivered.scheduledId))
  toast(t('scheduled.done', { when: exactly(time ?? '', zoneNow()) }), {
    label: t('post.undo'),
    run: () => void undo().catch((error) => toast(explain(error, t))),
  })
}
