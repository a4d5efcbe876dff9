import { Bell, BellRing } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import type { Account } from '#web/data/posts.ts'
import { setWishes, useRelationship } from '#web/data/relationship.ts'
import { IconButton } from '#web/ui/button.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './profile.module.css'

/** Beside Following: whether I am told when somebody posts. */
export function TellBell({ account }: { account: Account }) {
  const { t } = useTranslation()
  const relationship = useRelationship(account.id)
  if (!relationship || !(relationship.following || relationship.requested)) return null
  const { notifying } = relationship
  const name = account.display_name
  const Icon = notifying ? BellRing : Bell
  const change = () =>
    setWishes(account.id, { notify: !notifying }).then(
      () => toast(t(notifying ? 'profile.untold' : 'profile.told', { name })),
      (error) => toast(explain(error, t)),
    )
  return (
    <IconButton
      label={t('profile.tell', { name })}
      aria-pressed={notifying}
      className={notifying ? styles.told : undefined}
      onClick={() => void change()}
    >
      <Icon size={20} aria-hidden="true" />
    </IconButton>
  )
}
