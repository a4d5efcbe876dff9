import { Ellipsis, Link2, Pencil, Pin, PinOff, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deletePost } from '#web/data/acts.ts'
import { explain } from '#web/data/explain.ts'
import { setPinned } from '#web/data/pins.ts'
import type { Item, Post } from '#web/data/posts.ts'
import { useMe } from '#web/data/session.ts'
import { openComposer } from '#web/features/composer/open.ts'
import { useFilterItem } from '#web/features/filter/use-filter-item.tsx'
import { useMuteItems } from '#web/features/mute/use-mute-items.tsx'
import { useThreadItem } from '#web/features/mute/use-thread-item.tsx'
import { useQuoteItems } from '#web/features/quote/use-quote-items.tsx'
import { useReportItem } from '#web/features/report/use-report-item.tsx'
import { exactly } from '#web/locales/when.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import { Menu, type MenuItem } from '#web/ui/menu.tsx'
import { toast } from '#web/ui/toast.tsx'
import { seenBy } from './seen-by.tsx'
import { useWhy } from './why.ts'

/** The time stamp's menu: when exactly and for whom, why it is here, its link, and for its author: pinning, editing and deleting it. */
export function MoreMenu({ post, item }: { post: Post; item?: Item }) {
  const { t } = useTranslation()
  const me = useMe()
  const [asking, setAsking] = useState(false)
  const why = useWhy(post, item)
  const mute = useMuteItems(post.account)
  const report = useReportItem(post.account, post)
  const filter = useFilterItem(post)
  const thread = useThreadItem(post)
  const quote = useQuoteItems(post)
  const items: MenuItem[] = [
    { kind: 'say', text: exactly(post.created_at), more: seenBy(post, t) },
    ...(why ? [{ kind: 'say' as const, text: t('why.title'), more: why }] : []),
    {
      kind: 'do',
      label: t('post.copyLink'),
      icon: <Link2 size={18} />,
      run: () => copyLink(post, t('common.copied')),
    },
  ]
  items.push(...quote.items)
  items.push(thread.item)
  if (post.account.id === me.account.id) {
    const icon = <Trash2 size={18} />
    const { pinned } = post
    if (post.birdhouse.visibility !== 'direct') {
      items.push({
        kind: 'do',
        label: t(pinned ? 'post.unpin' : 'post.pin'),
        icon: pinned ? <PinOff size={18} /> : <Pin size={18} />,
        run: () =>
          setPinned(post.id, !pinned).then(
            () => toast(t(pinned ? 'post.unpinned' : 'post.pinned')),
            (error) => toast(explain(error, t)),
          ),
      })
    }
    items.push({
      kind: 'do',
      label: t('post.edit'),
      icon: <Pencil size={18} />,
      run: () => openComposer({ edit: post }),
    })
    items.push({ kind: 'do', label: t('common.delete'), icon, danger: true, run: () => setAsking(true) })
  } else items.push(...mute.items, filter.item, report.item)
  const remove = async () => {
    setAsking(false)
    try {
      const was = await deletePost(post.id)
      keepFocus()
      toast(t('post.deleted'), was && { label: t('post.rewrite'), run: () => openComposer({ rewrite: was }) })
    } catch (error) {
      toast(explain(error, t))
    }
  }
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('post.more')}>
            <Ellipsis size={18} />
          </IconButton>
        }
        items={items}
      />
      {mute.dialog}
      {report.dialog}
      {filter.dialog}
      {thread.dialog}
      {quote.dialog}
      {asking && (
        <Confirm title={t('post.deleteAsk')} text={t('post.deleteHint')} onClose={() => setAsking(false)}>
          <Button look="danger" onClick={remove}>
            {t('common.delete')}
          </Button>
        </Confirm>
      )}
    </>
  )
}

function copyLink(post: Post, done: string) {
  const address = new URL(`/@${post.account.acct}/${post.id}`, location.origin).href
  navigator.clipboard?.writeText(address).then(
    () => toast(done),
    () => toast(address),
  ) ?? toast(address)
}
