import { useTranslation } from 'react-i18next'
import type { Announcement } from '#web/data/lane.ts'
import { PersonName } from '#web/features/person/person-name.tsx'
import { exactly, since } from '#web/locales/when.ts'
import styles from './announcement.module.css'
import { LevelMark } from './level-mark.tsx'

/** How much it matters, who sent it and when, and how long it takes. */
export function Head({ announcement, minutes }: { announcement: Announcement; minutes?: number }) {
  const { t } = useTranslation()
  const { author, sender, published_at, revised_at } = announcement
  return (
    <header className={styles.head}>
      <p className={styles.marks}>
        <LevelMark level={announcement.level} />
        {minutes !== undefined && (
          <span className="quiet">
            {minutes < 1
              ? t('announcement.underMinute')
              : t('announcement.minutes', { count: Math.round(minutes) })}
          </span>
        )}
      </p>
      <p className={styles.from}>
        {sender && <strong dir="auto">{sender}</strong>}
        {author && <PersonName account={author} />}
        <time dateTime={published_at} title={exactly(published_at)} className="quiet">
          {since(published_at)}
        </time>
        {revised_at && (
          <span className="quiet" title={exactly(revised_at)}>
            {t('announcement.corrected', { when: since(revised_at) })}
          </span>
        )}
      </p>
    </header>
  )
}
