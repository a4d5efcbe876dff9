import { useTranslation } from 'react-i18next'
import type { Mail } from '#contract/product/mail.ts'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import { since } from '#web/locales/when.ts'
import { Button } from '#web/ui/button.tsx'
import { ItemRow } from '#web/ui/item-row.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { explainVerdict } from './explain-verdict.ts'
import { mailKey } from './mail-key.ts'

/** What waits, and what was given up. */
export function Troubled({ mail }: { mail: Mail }) {
  const { t } = useTranslation()
  const retry = () =>
    call('POST /api/birdhouse/v1/mail/retry', {})
      .then(() => client.invalidateQueries({ queryKey: mailKey }))
      .then(
        () => toast(t('mail.retried')),
        (error) => toast(explain(error, t)),
      )
  return (
    <Section title={t('mail.queue')}>
      <p>
        {mail.waiting > 0 && t('mail.waiting', { count: mail.waiting })}{' '}
        {mail.given_up > 0 && t('mail.givenUp', { count: mail.given_up })}{' '}
        {mail.sent_at ? t('mail.lastSent', { when: since(mail.sent_at) }) : t('mail.noneSent')}
      </p>
      {mail.waiting > 0 && <Button onClick={retry}>{t('mail.retry')}</Button>}
      {mail.troubled.length > 0 && (
        <ul>
          {mail.troubled.map((one) => (
            <li key={one.id}>
              <ItemRow
                title={`${one.address} · ${t(`mail.state_${one.state}`)}`}
                note={explainVerdict(t, one.verdict, one.address)}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
