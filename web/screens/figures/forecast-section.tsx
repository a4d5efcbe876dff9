import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Reply } from '#contract/index.ts'
import { call } from '#web/data/call.ts'
import { Section } from '#web/ui/section.tsx'
import { Band } from './band.tsx'
import { Calibration } from './calibration.tsx'
import styles from './figures.module.css'
import { sayShare } from './shape.ts'

type Foretold = Reply<'GET /api/birdhouse/v1/announcements/:id/forecast'>

/** What earlier announcements would have let one expect of this one, and whether such forecasts hold. */
export function ForecastSection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data } = useQuery({
    queryKey: ['forecast', id],
    queryFn: ({ signal }) =>
      call('GET /api/birdhouse/v1/announcements/:id/forecast', { params: { id }, signal }),
  })
  if (data === undefined) return null
  return (
    <Section title={t('forecast.title')}>
      <Expected foretold={data} />
    </Section>
  )
}

function Expected({ foretold }: { foretold: Foretold }) {
  const { t } = useTranslation()
  const { share, low, high, past, needed, calibration } = foretold
  if (share === null || low === null || high === null) return <p>{t('forecast.early', { past, needed })}</p>
  const said = t('forecast.said', { past, share: sayShare(share), low: sayShare(low), high: sayShare(high) })
  const held = calibration.filter((one) => one.low <= one.share && one.share <= one.high).length
  return (
    <>
      <p>{said}</p>
      <Band label={said} low={low} high={high} at={share} />
      {calibration.length > 0 && (
        <>
          <p className={styles.how}>{t('forecast.held', { held, count: calibration.length })}</p>
          <Calibration checked={calibration} />
        </>
      )}
    </>
  )
}
