import { DoorOpen, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Group } from '#web/data/groups.ts'
import styles from './groups.module.css'

/** Open or closed, how many are in it, and who waits; by picture and in words. */
export function GroupFacts({ group }: { group: Group }) {
  const { t } = useTranslation()
  const Icon = group.closed ? Lock : DoorOpen
  return (
    <span className={styles.facts}>
      <span>
        <Icon size={15} aria-hidden="true" />
        {t(group.closed ? 'groups.closedShort' : 'groups.openShort')}
      </span>
      <span>{t('groups.members', { count: group.members_count })}</span>
      {group.me.part === 'organiser' && <span>{t('groups.youOrganise')}</span>}
      {group.me.asked && <span>{t('groups.asked')}</span>}
      {group.waiting > 0 && <strong>{t('groups.waiting', { count: group.waiting })}</strong>}
    </span>
  )
}
