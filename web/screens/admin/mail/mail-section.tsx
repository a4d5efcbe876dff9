import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { MailForm } from './mail-form.tsx'
import { mailKey } from './mail-key.ts'
import { MailTest } from './mail-test.tsx'
import { Troubled } from './troubled.tsx'

/** How mail is sent, whether that works, and what could not be sent. */
export function MailSection() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey: mailKey,
    queryFn: () => call('GET /api/birdhouse/v1/mail', {}),
    staleTime: 0,
  })
  return (
    <>
      <Section untitled title={t('mail.title')} hint={t('mail.hint')}>
        {error && !data && <LoadFailure error={error} retry={refetch} />}
        {data && <MailForm mail={data} key={data.source} />}
      </Section>
      {data?.source && (
        <Section title={t('mail.test')} hint={t('mail.testHint')}>
          <MailTest />
        </Section>
      )}
      {data?.source && <Troubled mail={data} />}
    </>
  )
}
