import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Announcement } from '#web/data/lane.ts'
import { LevelMark } from '#web/features/announcement/level-mark.tsx'
import { preferredText } from '#web/features/announcement/preferred-text.ts'
import rowStyles from '#web/features/announcement/row.module.css'
import { since } from '#web/locales/when.ts'
import styles from './lane.module.css'

/** One of the list: how it begins, from whom, and whether I have done with it. */
export function LaneRow({ announcement }: { announcement: Announcement }) {
  const { t } = useTranslation()
  const { id, sender, author, published_at, done, state, mine, talk } = announcement
  const text = preferredText(announcement)
  return (
    <Link to="/announcements/$announcement" params={{ announcement: id }} className={rowStyles.row}>
      <span className={rowStyles.line}>
        <LevelMark level={announcement.level} />
        <span className="quiet">
          <bdi>{sender ?? author?.display_name}</bdi> · {since(published_at)}
          {talk !== null &&
            talk.replies_count > 0 &&
            ` · ${t('talk.answers', { count: talk.replies_count })}`}
        </span>
      </span>
      <span className={done ? styles.read : styles.unread} lang={text?.language} dir="auto">
        {text?.short ?? t('announcement.withdrawn')}
      </span>
      {!done && <span className={styles.asks}>{t('announcement.waits')}</span>}
      {mine.confirmed_at && state === 'published' && (
        <span className="quiet">{t('announcement.confirmedShort')}</span>
      )}
    </Link>
  )
}
