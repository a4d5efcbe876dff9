import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '#contract/index.ts'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { AppealForm } from '#web/features/report/appeal-form.tsx'
import { ReportedPosts } from '#web/features/report/reported-posts.tsx'
import { exactly } from '#web/locales/when.ts'
import { Button } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import styles from './suspended.module.css'

type Decision = Reply<'GET /api/birdhouse/v1/suspension'>['decision']
const queryKey = ['suspension']

/** For who has shown who they are, by password or passkey, and is suspended: why, by which rule, until when, and the one appeal. Nothing else is open. */
export function Suspended({ back }: { back: () => void }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => call('GET /api/birdhouse/v1/suspension', {}),
    staleTime: 0,
  })
  // The form that had the focus is gone, and what stands in its place is to be read out.
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const close = async () => {
    await call('DELETE /api/birdhouse/v1/suspension', {}).catch(() => undefined)
    client.removeQueries({ queryKey })
    back()
  }
  return (
    <section className={styles.suspended} aria-label={t('suspended.title')}>
      <h2 ref={title} tabIndex={-1}>
        {t('suspended.title')}
      </h2>
      {!data && (error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons count={2} />)}
      {data && <Why decision={data.decision} />}
      <Button onClick={close}>{t('suspended.close')}</Button>
    </section>
  )
}

function Why({ decision }: { decision: Decision }) {
  const { t } = useTranslation()
  const { words, rules, posts, created_at: at } = decision
  const [sent, setSent] = useState(false)
  return (
    <>
      <p>
        {t('suspended.since', { when: exactly(at) })} {t('suspended.until')}
      </p>
      {words ? (
        <p dir="auto">
          <strong>{t('suspended.words')}</strong> {words}
        </p>
      ) : (
        <p>{t('suspended.noWords')}</p>
      )}
      {rules.length > 0 && (
        <>
          <h3>{t('suspended.rules')}</h3>
          <ul>
            {rules.map((rule) => (
              <li key={rule.id} dir="auto">
                {rule.text}
              </li>
            ))}
          </ul>
        </>
      )}
      {posts.length > 0 && (
        <>
          <h3>{t('suspended.posts')}</h3>
          <ReportedPosts posts={posts} />
        </>
      )}
      {decision.appealed_at === null ? (
        <AppealForm
          send={async (text) => {
            const now = await call('POST /api/birdhouse/v1/suspension/appeal', { body: { text } })
            setSent(true)
            client.setQueryData(queryKey, now)
          }}
        />
      ) : (
        <Appealed decision={decision} sent={sent} />
      )}
    </>
  )
}

/** `sent`: just now, so that the form which had the focus is gone. */
function Appealed({ decision: { appeal, upheld, answer }, sent }: { decision: Decision; sent: boolean }) {
  const { t } = useTranslation()
  const state = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (sent) state.current?.focus()
  }, [sent])
  return (
    <>
      <p>
        <strong>{t('report.youSaid')}</strong> <bdi>{appeal}</bdi>
      </p>
      <p ref={state} tabIndex={-1} role="status">
        <strong>{t(upheld === null ? 'report.waiting' : 'report.notUpheld')}</strong>{' '}
        {answer && <bdi>{answer}</bdi>} {upheld === null && t('suspended.waitingHint')}
      </p>
    </>
  )
}
