import type { TFunction } from 'i18next'
import { call } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'
import { keep, type Post } from '#web/data/posts.ts'
import { toast } from '#web/ui/toast.tsx'

type Policy = 'public' | 'followers' | 'nobody'

/** Withdraws my post from where it is quoted. */
export async function revokeQuote(quoting: Post, t: TFunction): Promise<void> {
  const id = quoting.quote?.quoted_status?.id ?? ''
  try {
    const params = { id, quoting_id: quoting.id }
    keep(await call('POST /api/v1/statuses/:id/quotes/:quoting_id/revoke', { params }))
    toast(t('post.quoteRevoked'))
  } catch (error) {
    toast(explain(error, t))
  }
}

export async function changePolicy(post: Post, quote_approval_policy: Policy, t: TFunction): Promise<void> {
  try {
    const params = { id: post.id }
    keep(
      await call('PUT /api/v1/statuses/:id/interaction_policy', { params, body: { quote_approval_policy } }),
    )
    toast(t('common.saved'))
  } catch (error) {
    toast(explain(error, t))
  }
}
