import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { answerRequest, useRequests } from '#web/data/notification-policy.ts'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Button } from '#web/ui/button.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './requests.module.css'

/** Whose notifications are held back, to be let in or dismissed. */
export function RequestsScreen() {
  const { t } = useTranslation()
  usePlace('notification-requests')
  const { data, error, refetch } = useRequests()
  const answer = async (id: string, word: 'accept' | 'dismiss') => {
    try {
      await answerRequest(id, word)
      keepFocus()
      toast(t(`told.${word}ed`))
    } catch (reason) {
      toast(explain(reason, t))
    }
  }
  return (
    <>
      <PageHeader title={t('told.requests')} back />
      {!data && (error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons />)}
      {data?.length === 0 && <Notice title={t('told.nobody')}>{t('told.nobodyHint')}</Notice>}
      <ul>
        {data?.map(({ id, account, notifications_count, last_status }) => (
          <li key={id} className={styles.request}>
            <PersonRow
              account={account}
              action={
                <span className={styles.acts}>
                  <Button small look="soft" onClick={() => answer(id, 'accept')}>
                    {t('told.accept')}
                  </Button>
                  <Button small onClick={() => answer(id, 'dismiss')}>
                    {t('told.dismiss')}
                  </Button>
                </span>
              }
            />
            <p className={styles.said} dir="auto">
              {last_status?.birdhouse.text ?? t('told.waiting', { count: Number(notifications_count) })}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
