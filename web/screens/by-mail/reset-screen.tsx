import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { NewPassword } from '#web/features/account/new-password.tsx'
import { mailLanguage } from '#web/locales/language.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { EntryPage } from '#web/ui/entry-page.tsx'
import { Failure } from '#web/ui/failure.tsx'
import form from '#web/ui/form.module.css'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import { Done } from './done.tsx'
import { LinkTrouble } from './link-trouble.tsx'

/** Where the link of a mail leads that sets a new password. */
export function ResetScreen() {
  const { t } = useTranslation()
  const { token = '' } = useParams({ strict: false })
  const [done, setDone] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['password-reset', token],
    queryFn: () => call('GET /api/birdhouse/v1/password-reset/:token', { params: { token } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!data) return <LinkTrouble error={error} retry={refetch} />
  if (done)
    return (
      <Done title={t('byMail.setDone')} text={t('byMail.setDoneHint')}>
        <Link to="/sign-in" className={buttonClass('primary')}>
          {t('byMail.toSignIn')}
        </Link>
      </Done>
    )
  return (
    <EntryPage title={t('byMail.resetTitle', { handle: data.handle })} intro={t('byMail.resetIntro')}>
      <ResetForm token={token} handle={data.handle} done={() => setDone(true)} />
    </EntryPage>
  )
}

function ResetForm({ token, handle, done }: { token: string; handle: string; done: () => void }) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = { password: textOf(data, 'password'), language: mailLanguage() }
    await call('POST /api/birdhouse/v1/password-reset/:token', { params: { token }, body })
    done()
  })
  return (
    <form className={form.form} onSubmit={onSubmit}>
      {/* So that a password manager knows whose it is. */}
      <input type="text" name="username" autoComplete="username" value={handle} readOnly hidden />
      <NewPassword label={t('settings.next')} error={error} />
      <Failure error={error} />
      <Button look="primary" type="submit" busy={busy}>
        {t('byMail.set')}
      </Button>
    </form>
  )
}
