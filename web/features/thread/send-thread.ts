import type { TFunction } from 'i18next'
import { call } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'
import type { Outgoing } from '#web/data/outbox/outbox.ts'
import { keep } from '#web/data/posts.ts'
import { randomKey } from '#web/data/random-key.ts'
import { prepend } from '#web/data/timeline.ts'
import { toast } from '#web/ui/toast.tsx'

/** The last one that failed: sent again, it has the same key, so that it is never posted twice. */
let failed: { said: string; key: string } | undefined

/** Posts a thread, all of it or nothing; false when the server refused, which is said. */
export async function sendThread(body: Outgoing['body'], more: string[], t: TFunction): Promise<boolean> {
  const { visibility, group_id, language, reply_policy } = body
  const posts = [body, ...more.map((status) => ({ status, visibility, group_id, language, reply_policy }))]
  const said = JSON.stringify(posts)
  const key = failed?.said === said ? failed.key : randomKey()
  try {
    const sent = await call('POST /api/birdhouse/v1/threads', { body: { posts }, idempotencyKey: key })
    failed = undefined
    for (const status of sent) prepend({ of: 'home' }, [{ ...keep(status), why: { kind: 'own' } }])
    toast(t('thread.done', { count: sent.length }))
    return true
  } catch (error) {
    failed = { said, key }
    toast(explain(error, t))
    return false
  }
}
