import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import styles from './announce.module.css'

/** Says which letters slips and briefings can't show, before it is too late. */
export function Unprintable({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data } = useQuery({
    queryKey: ['announcement', 'unprintable', id],
    queryFn: () => call('GET /api/birdhouse/v1/announcements/:id/unprintable', { params: { id } }),
    staleTime: 0,
  })
  if (!data || data.letters.length === 0) return null
  return (
    <p className={styles.warned} role="note">
      {t('plan.unprintable')} <bdi>{data.letters.slice(0, 20).join(' ')}</bdi>
    </p>
  )
}
