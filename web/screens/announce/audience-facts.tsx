import { useTranslation } from 'react-i18next'
import { readingMinutes } from '#rules/announcements/reading-time.ts'
import { useAudience, type Wish } from '#web/data/announcements.ts'
import { ApiError } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'
import { useSettled } from '#web/features/announcement/use-settled.ts'
import { currentLocale } from '#web/locales/language.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import styles from './announce.module.css'

/** How many get it, some of them, who can't be reached, and what it costs them to read. */
export function AudienceFacts({ wish }: { wish: Wish }) {
  const { t } = useTranslation()
  const { data, error } = useAudience(useSettled(wish.condition, 400))
  if (wish.condition === '') return <p className="quiet">{t('announce.noAudience')}</p>
  if (error instanceof ApiError && error.code === 'audience_group_closed')
    return <p className={styles.warned}>{explain(error, t)}</p>
  if (!data) return <p className="quiet">{error ? t('announce.cantCount') : t('announce.counting')}</p>
  const [text] = wish.texts
  const minutes = data.people * readingMinutes([text?.short ?? '', text?.full_text ?? ''])
  return (
    <div className={styles.facts} role="status">
      <p className={styles.count}>{t('announce.people', { count: data.people })}</p>
      {data.people > 0 && (
        <ul className={styles.faces} aria-label={t('announce.sample')}>
          {data.sample.map(({ id, avatar, display_name }) => (
            <li key={id} title={display_name}>
              <Avatar src={avatar} name={display_name} size={28} />
              <span className="visually-hidden">{display_name}</span>
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.notes}>
        {data.units.length > 1 && (
          <li>
            {data.units.map(({ name, people }) => `${name || t('announce.others')} ${people}`).join(' · ')}
          </li>
        )}
        {data.never_signed_in !== null && data.never_signed_in > 0 && (
          <li>{t('announce.neverSignedIn', { count: data.never_signed_in })}</li>
        )}
        {data.unreachable !== null && data.unreachable > 0 && (
          <li className={styles.warned}>{t('announce.unreachable', { count: data.unreachable })}</li>
        )}
        {data.unknown.length > 0 && (
          <li className={styles.warned}>{t('announce.unknown', { values: data.unknown.join(', ') })}</li>
        )}
        {minutes > 0 && <li>{t('announce.costs', { time: workingTime(minutes) })}</li>}
      </ul>
    </div>
  )
}

/** Minutes, or from an hour on hours, as exact as the estimate is. */
function workingTime(minutes: number): string {
  const [count, unit] = minutes < 60 ? [Math.max(1, minutes), 'minute'] : [minutes / 60, 'hour']
  const shown = { style: 'unit', unit, unitDisplay: 'long', maximumSignificantDigits: 2 } as const
  return new Intl.NumberFormat(currentLocale(), shown).format(count)
}
