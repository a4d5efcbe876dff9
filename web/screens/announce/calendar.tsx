import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import styles from './announce.module.css'
import { Blackouts } from './blackouts.tsx'
import { CalendarMonth } from './calendar-month.tsx'
import { DatedRow } from './dated-row.tsx'
import { useAhead } from './use-ahead.ts'

/** What goes out, as a month or as a list, and which times are kept free. */
export function Calendar() {
  const { t } = useTranslation()
  const { list = false } = useSearch({ strict: false })
  return (
    <>
      <p className={styles.views}>
        <Link
          to="/announce"
          search={list ? { state: 'calendar' } : { state: 'calendar', list: true }}
          replace
          className={buttonClass('secondary', true)}
        >
          {t(list ? 'scheduled.asMonth' : 'scheduled.asList')}
        </Link>
      </p>
      {list ? <Listed /> : <CalendarMonth />}
    </>
  )
}

function Listed() {
  const { t } = useTranslation()
  const { data, error, refetch } = useAhead()
  if (!data) return error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons count={4} />
  return (
    <div className={styles.parts}>
      <Section title={t('announce.dated')} hint={t('announce.datedHint')}>
        {data.announcements.length === 0 && <p className="quiet">{t('announce.datedEmpty')}</p>}
        <ul className={styles.days}>
          {data.announcements.map((one) => (
            <DatedRow key={one.id} dated={one} />
          ))}
        </ul>
      </Section>
      <Blackouts blackouts={data.blackouts} />
    </div>
  )
}
