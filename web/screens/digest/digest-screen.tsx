import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { Done } from '#web/screens/by-mail/done.tsx'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { EntryPage } from '#web/ui/entry-page.tsx'
import { Failure } from '#web/ui/failure.tsx'
import form from '#web/ui/form.module.css'
import { useSubmit } from '#web/ui/use-submit.ts'

/** Ends the digest by the link in it: by its button, since mail programs open links by themselves. */
export function DigestScreen() {
  const { t } = useTranslation()
  const { token = '' } = useParams({ strict: false })
  const [done, setDone] = useState(false)
  const { busy, error, onSubmit } = useSubmit(async () => {
    await call('DELETE /api/birdhouse/v1/digest/:token', { params: { token } })
    setDone(true)
  })
  if (done)
    return (
      <Done title={t('digest.stopped')} text={t('digest.stoppedHint')}>
        <Link to="/" className={buttonClass()}>
          {t('error.toHome')}
        </Link>
      </Done>
    )
  return (
    <EntryPage title={t('digest.stopTitle')} intro={t('digest.stopIntro')}>
      <form className={form.form} onSubmit={onSubmit}>
        <Failure error={error} />
        <Button look="primary" type="submit" busy={busy}>
          {t('digest.stop')}
        </Button>
      </form>
    </EntryPage>
  )
}
