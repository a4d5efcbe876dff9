import type { TFunction } from 'i18next'
import { explain } from '#web/data/explain.ts'
import { once } from '#web/data/outbox/once.ts'
import type { Outgoing } from '#web/data/outbox/outbox.ts'
import { backToDraft, schedule, zoneNow } from '#web/data/scheduled.ts'
import { openDraft } from '#web/features/drafts/open-draft.ts'
import { exactly } from '#web/locales/when.ts'
import { toast } from '#web/ui/toast.tsx'

/** Schedules a post; false when the server refused, which is said. */
export async function sendScheduled(
  accountId: string,
  body: Outgoing['body'],
  at: string,
  t: TFunction,
): Promise<boolean> {
  try {
    const id = await once([body, at], (key) => schedule(body, at, key))
    const undo = async () => openDraft(accountId, await backToDraft(id))
    toast(t('scheduled.done', { when: exactly(at, zoneNow()) }), {
      label: t('post.undo'),
      run: () => void undo().catch((error) => toast(explain(error, t))),
    })
    return true
  } catch (error) {
    toast(explain(error, t))
    return false
  }
}
