import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import { exactly, until } from '#web/locales/when.ts'
import styles from './poll.module.css'

/** How many voted, until when one can, and what is kept back. */
export function Facts({ poll, over }: { poll: NonNullable<Post['poll']>; over: boolean }) {
  const { t } = useTranslation()
  const hidden = poll.options.some((option) => option.votes_count === null)
  return (
    <p className={styles.facts}>
      <span>{t('poll.voters', { count: poll.voters_count })}</span>
      <time dateTime={poll.expires_at} title={exactly(poll.expires_at)}>
        {over ? t('poll.over') : t('poll.ends', { when: until(poll.expires_at) })}
      </time>
      {hidden && !over && <span>{t('poll.hidden')}</span>}
      {!over && <span>{t('poll.secret')}</span>}
    </p>
  )
}
