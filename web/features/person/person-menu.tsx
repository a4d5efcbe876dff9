import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Account } from '#web/data/posts.ts'
import { useMuteItems } from '#web/features/mute/use-mute-items.tsx'
import { IconButton } from '#web/ui/button.tsx'
import { Menu } from '#web/ui/menu.tsx'

/** On somebody else's profile. */
export function PersonMenu({ account }: { account: Account }) {
  const { t } = useTranslation()
  const { items, dialog } = useMuteItems(account)
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('person.more', { name: account.display_name })}>
            <Ellipsis size={20} />
          </IconButton>
        }
        items={items}
      />
      {dialog}
    </>
  )
}
