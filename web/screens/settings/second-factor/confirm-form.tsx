import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { CodeField } from '#web/features/account/code-field.tsx'
import { Button } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import form from '#web/ui/form.module.css'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import { QrCode } from './qr-code.tsx'
import styles from './second-factor.module.css'

type Props = { secret: string; uri: string; done: (codes: string[]) => Promise<void>; cancel: () => void }

/** The secret goes into the app by a picture or by hand; a code from the app proves that it arrived. */
export function ConfirmForm({ secret, uri, done, cancel }: Props) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = { code: textOf(data, 'code') }
    await done((await call('POST /api/birdhouse/v1/second-factor/confirm', { body })).recovery_codes)
  })
  const copy = () => navigator.clipboard?.writeText(secret).then(() => toast(t('common.copied')))
  return (
    <form className={form.form} onSubmit={onSubmit}>
      <p>{t('factor.scan')}</p>
      <QrCode text={uri} label={t('factor.picture')} />
      <div className={styles.secret}>
        <div>
          <span className="quiet">{t('factor.secret')}</span>
          <code dir="ltr">{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </div>
        <Button small onClick={copy}>
          {t('common.copy')}
        </Button>
      </div>
      <CodeField label={t('factor.code')} hint={t('factor.codeHint')} digits />
      <Failure error={error} />
      <div className={styles.buttons}>
        <Button look="primary" type="submit" busy={busy}>
          {t('factor.confirm')}
        </Button>
        <Button onClick={cancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
