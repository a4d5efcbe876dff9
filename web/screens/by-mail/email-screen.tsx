import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { mailLanguage } from '#web/locales/language.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { EntryPage } from '#web/ui/entry-page.tsx'
import { Failure } from '#web/ui/failure.tsx'
import form from '#web/ui/form.module.css'
import { useSubmit } from '#web/ui/use-submit.ts'
import { Done } from './done.tsx'
import { LinkTrouble } from './link-trouble.tsx'

/** Where a link leads that confirms an e-mail address, or undoes its change. Opening it does nothing; the button does. */
export function EmailScreen() {
  const { t } = useTranslation()
  const { token = '' } = useParams({ strict: false })
  const [done, setDone] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['email-link', token],
    queryFn: () => call('GET /api/birdhouse/v1/email/:token', { params: { token } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const sending = useSubmit(async () => {
    const body = { language: mailLanguage() }
    await call('POST /api/birdhouse/v1/email/:token', { params: { token }, body })
    void client.invalidateQueries({ queryKey: ['person'] })
    setDone(true)
  })
  if (!data) return <LinkTrouble error={error} retry={refetch} />
  if (done && data.kind === 'undo')
    return (
      <Done title={t('byMail.undone')} text={t('byMail.undoneHint')}>
        <Link to="/reset" className={buttonClass('primary')}>
          {t('byMail.askTitle')}
        </Link>
      </Done>
    )
  if (done)
    return (
      <Done title={t('byMail.confirmed')} text={t('byMail.confirmedHint', { email: data.email })}>
        <Link to="/" className={buttonClass('primary')}>
          {t('byMail.toBirdhouse')}
        </Link>
      </Done>
    )
  return (
    <EntryPage
      title={t(`byMail.${data.kind}Title`, { email: data.email })}
      intro={t(`byMail.${data.kind}Intro`, { handle: data.handle })}
    >
      <form className={form.form} onSubmit={sending.onSubmit}>
        <Failure error={sending.error} />
        <Button look="primary" type="submit" busy={sending.busy}>
          {t(`byMail.${data.kind}`)}
        </Button>
      </form>
    </EntryPage>
  )
}
