import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { ChannelsSection } from './channels-section.tsx'
import styles from './figures.module.css'
import { ForecastSection } from './forecast-section.tsx'
import { LedgerSection } from './ledger-section.tsx'
import { PlacesSection } from './places-section.tsx'
import { RecallSection } from './recall-section.tsx'
import type { Figures } from './shape.ts'
import { SmallSections } from './small-sections.tsx'
import { Summary } from './summary.tsx'
import { TimeSection } from './time-section.tsx'
import { UnitsSection } from './units-section.tsx'
import { UsefulSection } from './useful-section.tsx'

/** What became of one announcement: first in words, then over time, by team, by channel. Moves by itself, once a minute. */
export function FiguresScreen() {
  const { t } = useTranslation()
  const { announcement: id } = useParams({ from: '/inside/shell/announcements/$announcement/figures' })
  const { data, error, refetch } = useQuery({
    queryKey: ['figures', id],
    queryFn: ({ signal }) =>
      call('GET /api/birdhouse/v1/announcements/:id/figures', { params: { id }, signal }),
    staleTime: 0,
    refetchInterval: 60_000,
  })
  return (
    <>
      <PageHeader title={t('figures.title')} back />
      {!data && (error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons />)}
      {data && <Found figures={data} />}
    </>
  )
}

function Found({ figures }: { figures: Figures }) {
  const { t } = useTranslation()
  return (
    <div className={styles.figures}>
      <Summary figures={figures} />
      {figures.withheld ? (
        <Notice title={t('figures.withheld')}>{t('figures.withheldHint')}</Notice>
      ) : (
        <>
          <TimeSection figures={figures} />
          <UnitsSection figures={figures} />
          <ChannelsSection figures={figures} />
          <PlacesSection figures={figures} />
          <LedgerSection figures={figures} />
          <UsefulSection figures={figures} />
          <RecallSection id={figures.id} />
          <ForecastSection id={figures.id} />
          <SmallSections figures={figures} />
        </>
      )}
    </div>
  )
}
