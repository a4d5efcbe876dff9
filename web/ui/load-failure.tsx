import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'
import { Button, buttonClass } from './button.tsx'
import { Notice } from './notice.tsx'

/** Why something could not be shown, and the way out: what is not there is not there on the second try either. */
export function LoadFailure({ error, retry }: { error: unknown; retry: () => unknown }) {
  const { t } = useTranslation()
  if (error instanceof ApiError && error.status === 404) {
    const home = (
      <Link to="/" className={buttonClass()}>
        {t('error.toHome')}
      </Link>
    )
    return (
      <Notice role="alert" title={t('error.goneTitle')} action={home}>
        {t('refusal.not_found')}
      </Notice>
    )
  }
  return (
    <Notice
      role="alert"
      title={t('error.list')}
      action={<Button onClick={() => retry()}>{t('common.tryAgain')}</Button>}
    >
      {explain(error, t)}
    </Notice>
  )
}
