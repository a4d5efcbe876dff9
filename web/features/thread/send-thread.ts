import type { TFunction } from 'i18next'
import { call } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'
import { once } from '#web/data/outbox/once.ts'
import type { Outgoing } from '#web/data/outbox/outbox.ts'
import { keep } from '#web/data/posts.ts'
import { prepend } from '#web/data/timeline.ts'
import { toast } from '#web/ui/toast.tsx'

/** Posts a thread, all of it or nothing; false when the server refused, which is said. */
export async function sendThread(body: Outgoing['body'], more: string[], t: TFunction): Promise<boolean> {
  const { visibility, group_id, language, reply_policy } = body
  const posts = [body, ...more.map((status) => ({ status, visibility, group_id, language, reply_policy }))]
  try {
    const sent = await once(posts, (idempotencyKey) =>
      call('POST /api/birdhouse/v1/threads', { body: { posts }, idempotencyKey }),
    )
    for (const status of sent) prepend({ of: 'home' }, [{ ...keep(status), why: { kind: 'own' } }])
    toast(t('thread.done', { count: sent.length }))
    return true
  } catch (error) {
    toast(explain(error, t))
    return false
  }
}
