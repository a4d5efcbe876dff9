import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Written } from '#web/data/announcements.ts'
import { LevelMark } from '#web/features/announcement/level-mark.tsx'
import rowStyles from '#web/features/announcement/row.module.css'
import { sayCondition } from '#web/features/announcement/say-condition.ts'
import { since, until } from '#web/locales/when.ts'
import styles from './announce.module.css'

/** One that somebody wrote: how far it is, how it begins, to whom. */
export function WrittenRow({ written }: { written: Written }) {
  const { t } = useTranslation()
  const { id, texts, condition, addressed, published_at, publish_at, state, author } = written
  const when = published_at === null ? publish_at && until(publish_at) : since(published_at)
  return (
    <Link to="/announce/$announcement" params={{ announcement: id }} className={rowStyles.row}>
      <span className={rowStyles.line}>
        <LevelMark level={written.level} />
        <span className="quiet">
          {t(`announce.state_${state}`)}
          {when && ` · ${when}`}
          {author && (
            <>
              {' · '}
              <bdi>{author.display_name}</bdi>
            </>
          )}
        </span>
      </span>
      <span className={styles.beginning} dir="auto">
        {texts[0]?.short || t('announce.noWords')}
      </span>
      <span className={styles.to}>
        {condition === '' ? t('announce.noAudience') : sayCondition(condition, t)}
        {published_at !== null && ` · ${t('announce.people', { count: addressed })}`}
      </span>
      {written.refusal && <span className={styles.refusal}>{t('announce.givenBack')}</span>}
    </Link>
  )
}
