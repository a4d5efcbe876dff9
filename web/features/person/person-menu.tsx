import { BadgeCheck, Ellipsis, LayoutList, Mail } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import type { Account } from '#web/data/posts.ts'
import { setEndorsed, useRelationship } from '#web/data/relationship.ts'
import { openComposer } from '#web/features/composer/open.ts'
import { useDailyItem } from '#web/features/daily/use-daily-item.tsx'
import { ListsDialog } from '#web/features/lists/lists-dialog.tsx'
import { useMuteItems } from '#web/features/mute/use-mute-items.tsx'
import { usePictureItems } from '#web/features/report/use-picture-items.tsx'
import { useReportItem } from '#web/features/report/use-report-item.tsx'
import { IconButton } from '#web/ui/button.tsx'
import { Menu } from '#web/ui/menu.tsx'
import { toast } from '#web/ui/toast.tsx'
import { useBoostsItem } from './use-boosts-item.tsx'
import { useRemoveItem } from './use-remove-item.tsx'

/** On somebody else's profile. */
export function PersonMenu({ account }: { account: Account }) {
  const { t } = useTranslation()
  const mute = useMuteItems(account)
  const [choosing, setChoosing] = useState(false)
  const name = account.display_name
  const lists = {
    kind: 'do' as const,
    label: t('lists.choose'),
    icon: <LayoutList size={18} />,
    run: () => setChoosing(true),
  }
  const write = {
    kind: 'do' as const,
    label: t('conversations.writeTo'),
    icon: <Mail size={18} />,
    run: () => openComposer({ to: [account.acct] }),
  }
  const report = useReportItem(account)
  const pictures = usePictureItems(account)
  const relationship = useRelationship(account.id)
  const remove = useRemoveItem(account)
  const endorsed = relationship?.endorsed ?? false
  const endorse = {
    kind: 'do' as const,
    label: t(endorsed ? 'profile.unendorse' : 'profile.endorse'),
    icon: <BadgeCheck size={18} />,
    run: () =>
      void setEndorsed(account.id, !endorsed).then(
        () => toast(t(endorsed ? 'profile.unendorsed' : 'profile.endorsed', { name })),
        (error) => toast(explain(error, t)),
      ),
  }
  const boosts = useBoostsItem(account, relationship?.showing_reblogs ?? true)
  const daily = useDailyItem({ kind: 'person', id: account.id }, name, relationship?.birdhouse.daily ?? false)
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('person.more', { name })}>
            <Ellipsis size={20} />
          </IconButton>
        }
        items={[
          write,
          ...(relationship?.following || relationship?.requested ? [boosts] : []),
          ...(relationship?.following ? [daily, endorse] : []),
          lists,
          ...(relationship?.followed_by ? [remove.item] : []),
          ...mute.items,
          report.item,
          ...pictures.items,
        ]}
      />
      {mute.dialog}
      {choosing && <ListsDialog account={account} onClose={() => setChoosing(false)} />}
      {remove.dialog}
      {report.dialog}
      {pictures.dialog}
    </>
  )
}
