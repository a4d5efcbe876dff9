import { useTranslation } from 'react-i18next'
import type { Announcement } from '#web/data/lane.ts'
import { currentLocale } from '#web/locales/language.ts'
import styles from './announcement.module.css'
import { sayCondition } from './say-condition.ts'

/** Why I got it, what it is for, and what is kept about me: one tap away. */
export function AboutIt({ announcement }: { announcement: Announcement }) {
  const { t } = useTranslation()
  const { purpose, condition, addressed, joined, duty, mine } = announcement
  const kept = (['delivered', 'seen', 'read', 'confirmed'] as const).flatMap((kind) => {
    const at = mine[`${kind}_at`]
    return at === null
      ? []
      : [t('announcement.keptAt', { what: t(`announcement.kept_${kind}`), when: hour(at) })]
  })
  return (
    <details className={styles.about}>
      <summary>{t('announcement.why')}</summary>
      <dl>
        <dt>{t('announcement.to')}</dt>
        <dd>
          {t('announcement.toWhom', { condition: sayCondition(condition, t), count: addressed })}{' '}
          {joined && t('announcement.joined')}
        </dd>
        <dt>{t('announcement.purpose')}</dt>
        <dd dir="auto">{purpose}</dd>
        <dt>{t('announcement.kept')}</dt>
        <dd>
          {kept.length > 0 && `${new Intl.ListFormat(currentLocale()).format(kept)}. `}
          {duty === '' ? t('announcement.keptPrivate') : t('announcement.keptNamed', { duty })}
        </dd>
      </dl>
    </details>
  )
}

/** To the hour: more is not kept. */
const hour = (at: string) =>
  new Intl.DateTimeFormat(currentLocale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
  }).format(Date.parse(at))
