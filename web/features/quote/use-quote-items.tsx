import { Quote, Unlink } from 'lucide-react'
import { type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import { useMe } from '#web/data/session.ts'
import { openComposer } from '#web/features/composer/open.ts'
import { withLaterTexts } from '#web/locales/language.ts'
import { lazyPart, withPart } from '#web/ui/lazy-part.tsx'
import type { MenuItem } from '#web/ui/menu-items.ts'

/** Few do any of this. */
const WithdrawDialog = lazyPart(() => withLaterTexts(import('./withdraw-dialog.tsx')), 'WithdrawDialog')

/** Quoting a post, withdrawing from a quote, and for its author who may quote it; and the dialog that is opened by that. */
export function useQuoteItems(post: Post): { items: MenuItem[]; dialog: ReactNode } {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const me = useMe().account.id
  const mine = post.account.id === me
  const items: MenuItem[] = []
  if (mine || post.quote_approval.current_user !== 'denied')
    items.push({
      kind: 'do',
      label: t('post.quote'),
      icon: <Quote size={18} />,
      run: () => openComposer({ quote: post.id }),
    })
  if (post.quote?.quoted_status?.account.id === me && !mine)
    items.push({
      kind: 'do',
      label: t('post.revokeQuote'),
      icon: <Unlink size={18} />,
      run: () => setAsking(true),
    })
  const dialog = asking ? (
    <Suspense>
      <WithdrawDialog post={post} onClose={() => setAsking(false)} />
    </Suspense>
  ) : null
  if (!mine || post.birdhouse.visibility !== 'company') return { items, dialog }
  const now = post.quote_approval.automatic[0] ?? 'nobody'
  items.push({ kind: 'say', text: t('post.mayQuote') })
  for (const one of ['public', 'followers', 'nobody'] as const)
    items.push({
      kind: 'choose',
      label: t(`post.mayQuote_${one}`),
      chosen: one === now,
      run: () => void withPart(import('./quotes.ts'), ({ changePolicy }) => changePolicy(post, one, t)),
    })
  return { items, dialog }
}
