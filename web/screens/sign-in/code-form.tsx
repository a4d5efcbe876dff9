import { useTranslation } from 'react-i18next'
import { ApiError, call } from '#web/data/call.ts'
import { CodeField } from '#web/features/account/code-field.tsx'
import { Button } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import form from '#web/ui/form.module.css'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import { useEnter } from './use-enter.ts'

export type Given = { login: string; password: string }
type Props = { given: Given; back: () => void; suspended: () => void }

/** The second step; the password is kept on this page alone meanwhile. */
export function CodeForm({ given, back, suspended }: Props) {
  const { t } = useTranslation()
  const enter = useEnter()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    try {
      await call('POST /api/birdhouse/v1/session', { body: { ...given, code: textOf(data, 'code') } })
    } catch (failure) {
      if (failure instanceof ApiError && failure.code === 'suspended') return suspended()
      throw failure
    }
    await enter()
  })
  return (
    <form className={form.form} onSubmit={onSubmit}>
      <CodeField label={t('signIn.code')} hint={t('signIn.codeHint')} />
      <Failure error={error} />
      <Button look="primary" type="submit" busy={busy}>
        {t('signIn.submit')}
      </Button>
      <Button look="quiet" onClick={back}>
        {t('common.back')}
      </Button>
      <p className="quiet">{t('signIn.codeHelp')}</p>
    </form>
  )
}
