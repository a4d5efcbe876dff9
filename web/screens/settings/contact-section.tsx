import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import { Button } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { SaveCheck } from '#web/ui/save-check.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'

const KEY = ['contact']
const WAYS = ['email', 'push', 'sms'] as const

/** By which ways announcements come beside the app. */
export function ContactSection() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: () => call('GET /api/birdhouse/v1/contact', {}),
    staleTime: 0,
  })
  const attempt = (work: Promise<unknown>) =>
    work.then(
      () => toast(t('common.saved')),
      (failure) => toast(explain(failure, t)),
    )
  const choose = async (unwanted: (typeof WAYS)[number][]) =>
    client.setQueryData(KEY, await call('PUT /api/birdhouse/v1/contact', { body: { unwanted } }))
  const off = data?.unwanted ?? []
  return (
    <Section title={t('contact.title')} hint={t('contact.hint')}>
      {error && !data && <LoadFailure error={error} retry={refetch} />}
      {data &&
        WAYS.map((way) => (
          <SaveCheck
            key={way}
            label={t(`contact.${way}`)}
            {...(!data.ways.includes(way) && { hint: t(`contact.${way}None`) })}
            checked={!off.includes(way)}
            save={(wanted) => attempt(choose(wanted ? off.filter((one) => one !== way) : [...off, way]))}
          />
        ))}
      {data && <p className="quiet">{t(`contact.${data.overridden}Overrides`)}</p>}
      <Revoke attempt={attempt} />
    </Section>
  )
}

function Revoke({ attempt }: { attempt(work: Promise<unknown>): Promise<void> }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const revoke = () => {
    setAsking(false)
    void attempt(call('DELETE /api/birdhouse/v1/contact/links', {}))
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('contact.revoke')}</Button>
      {asking && (
        <Confirm
          title={t('contact.revokeTitle')}
          text={t('contact.revokeHint')}
          onClose={() => setAsking(false)}
        >
          <Button look="danger" onClick={revoke}>
            {t('contact.revoke')}
          </Button>
        </Confirm>
      )}
    </>
  )
}
