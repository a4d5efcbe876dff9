import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '#contract/index.ts'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { AppealForm } from '#web/features/report/appeal-form.tsx'
import { ReportedPosts } from '#web/features/report/reported-posts.tsx'
import { exactly } from '#web/locales/when.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './reports.module.css'

type Decision = Reply<'GET /api/birdhouse/v1/decisions'>[number]
const queryKey = ['decisions']

export function DecisionsSection() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => call('GET /api/birdhouse/v1/decisions', {}),
    staleTime: 0,
  })
  return (
    <Section title={t('report.aboutMe')} hint={t('report.aboutMeHint')}>
      {error && !data && <LoadFailure error={error} retry={refetch} />}
      {data?.length === 0 && <p className="quiet">{t('report.nothingAboutMe')}</p>}
      <ul className={styles.list}>
        {data?.map((one) => (
          <li key={one.id}>
            <One decision={one} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function One({ decision }: { decision: Decision }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <h3>{t(`report.decided_${decision.kind}`)}</h3>
      <time className="quiet" dateTime={decision.created_at}>
        {exactly(decision.created_at)}
      </time>
      {decision.words && <p dir="auto">{decision.words}</p>}
      <ReportedPosts posts={decision.posts} />
      <Appeal decision={decision} ask={() => setAsking(true)} />
      {asking && <AppealDialog id={decision.id} onClose={() => setAsking(false)} />}
    </>
  )
}

/** The one appeal: offered, waiting, or answered. */
function Appeal({ decision, ask }: { decision: Decision; ask: () => void }) {
  const { t } = useTranslation()
  if (decision.appealed_at === null)
    return (
      <Button small onClick={ask}>
        {t('report.appeal')}
      </Button>
    )
  return (
    <>
      <p>
        <strong>{t('report.youSaid')}</strong> <bdi>{decision.appeal}</bdi>
      </p>
      <p>
        <strong>
          {t(
            decision.upheld === null
              ? 'report.waiting'
              : decision.upheld
                ? 'report.upheld'
                : 'report.notUpheld',
          )}
        </strong>{' '}
        {decision.answer && <bdi>{decision.answer}</bdi>}
      </p>
    </>
  )
}

function AppealDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('report.appeal')} sheet onClose={onClose}>
      <AppealForm
        send={async (text) => {
          await call('POST /api/birdhouse/v1/decisions/:id/appeal', { params: { id }, body: { text } })
          toast(t('report.appealed'))
          onClose()
          await client.invalidateQueries({ queryKey })
        }}
      />
    </Dialog>
  )
}
