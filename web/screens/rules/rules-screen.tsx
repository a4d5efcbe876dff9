import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ruleBookQuery } from '#web/data/rules.ts'
import { useMe, useOrganisation } from '#web/data/session.ts'
import { usePlace } from '#web/features/stream/use-place.ts'
import { buttonClass } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import styles from './rules.module.css'

/** What is agreed here, in few words. */
export function RulesScreen() {
  const { t } = useTranslation()
  const { name } = useOrganisation()
  const mayWrite = useMe().permissions.includes('manage_guidelines')
  const { data, error, refetch } = useQuery(ruleBookQuery)
  usePlace('rules')
  const write = mayWrite && (
    <Link to="/admin" search={{ part: 'rules' }} className={buttonClass()}>
      {t('rules.write')}
    </Link>
  )
  return (
    <>
      <PageHeader title={t('rules.title')} back />
      {!data && (error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons />)}
      {data?.rules.length === 0 && (
        <Notice title={t('rules.none')} action={write || undefined}>
          {t('rules.noneHint')}
        </Notice>
      )}
      {data && data.rules.length > 0 && (
        <div className={styles.book}>
          <p className="quiet">{t('rules.intro', { organisation: name })}</p>
          <ol>
            {data.rules.map(({ id, text, hint }) => (
              <li key={id}>
                <p dir="auto" className={styles.rule}>
                  {text}
                </p>
                {hint && <p dir="auto">{hint}</p>}
              </li>
            ))}
          </ol>
          {write}
        </div>
      )}
    </>
  )
}
