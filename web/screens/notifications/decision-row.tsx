import { Link } from '@tanstack/react-router'
import { CalendarX, Scale } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ago, exactly } from '#web/locales/when.ts'
import type { Group } from './group.ts'
import styles from './notifications.module.css'

/** Moderators decided about me or on what I reported, or what I scheduled was not published; the page behind it says what. */
export function DecisionRow({
  group,
  type,
}: {
  group: Group
  type: 'decision' | 'report_handled' | 'not_published'
}) {
  const { t } = useTranslation()
  const own = type === 'not_published'
  const Icon = own ? CalendarX : Scale
  const { created_at } = group.newest
  return (
    <article className={styles.row} tabIndex={-1} aria-labelledby={`says-${group.key}`}>
      <Icon size={22} aria-hidden="true" className={styles.icon} />
      <div className={styles.body}>
        <p className={styles.says} id={`says-${group.key}`}>
          {t(`notification.${type}`)}{' '}
          <time className={styles.time} dateTime={created_at} title={exactly(created_at)}>
            {ago(created_at)}
          </time>
        </p>
        <Link to={own ? '/drafts' : '/reports'} data-act="open">
          {t(own ? 'notification.readDraft' : 'notification.readDecision')}
        </Link>
      </div>
    </article>
  )
}
