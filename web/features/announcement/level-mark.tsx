import { BellRing, CircleAlert, Info, ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Announcement } from '#web/data/lane.ts'
import styles from './announcement.module.css'

const ICONS = { information: Info, important: CircleAlert, confirm: ShieldCheck, emergency: BellRing }

/** How much it matters, by colour, picture and word. */
export function LevelMark({ level }: Pick<Announcement, 'level'>) {
  const { t } = useTranslation()
  const Icon = ICONS[level]
  return (
    <span className={styles.level} data-level={level}>
      <Icon size={16} aria-hidden="true" />
      {t(`announcement.${level}`)}
    </span>
  )
}
