import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { useMe } from '#web/data/session.ts'
import { mailLanguage } from '#web/locales/language.ts'
import { Button } from '#web/ui/button.tsx'
import { classNames } from '#web/ui/class-names.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import { explainVerdict } from './explain-verdict.ts'
import styles from './mail.module.css'
import { mailKey } from './mail-key.ts'

type Result = { verdict: string; detail: string; to: string }

/** Sends one at once, and says in plain words what became of it. */
export function MailTest() {
  const { t } = useTranslation()
  const handle = useMe().account.username
  const [result, setResult] = useState<Result | null>(null)
  /** Null until somebody goes into the field: one's own address may come later, and is not to be put before what is written. */
  const [typed, setTyped] = useState<string | null>(null)
  const { data: me } = useQuery({
    queryKey: ['person', 'entry', handle],
    queryFn: () => call('GET /api/birdhouse/v1/people/:handle', { params: { handle } }),
  })
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    setResult(null)
    const language = mailLanguage()
    const to = textOf(data, 'to')
    setResult({ ...(await call('POST /api/birdhouse/v1/mail/test', { body: { to, language } })), to })
    void client.invalidateQueries({ queryKey: mailKey })
  })
  const sent = result?.verdict === 'sent'
  return (
    <form className={form.form} onSubmit={onSubmit}>
      <Field
        label={t('mail.testTo')}
        name="to"
        type="email"
        value={typed ?? me?.email ?? ''}
        onFocus={(event) => setTyped(event.target.value)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={(event) => setTyped(event.target.value || null)}
        dir="ltr"
        required
      />
      <Failure error={error} />
      <div role="status">
        {result && (
          <div className={classNames(styles.verdict, sent ? styles.good : styles.bad)}>
            <p>{explainVerdict(t, result.verdict, result.to)}</p>
            {!sent && result.detail && (
              <p className={styles.detail}>
                {t(/^\d{3}\b/.test(result.detail) ? 'mail.said' : 'mail.detail')}{' '}
                <q dir="ltr">{result.detail}</q>
              </p>
            )}
          </div>
        )}
      </div>
      <Button type="submit" busy={busy}>
        {t(busy ? 'mail.sending' : 'mail.send')}
      </Button>
    </form>
  )
}
