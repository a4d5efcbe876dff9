import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#web/data/call.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { EntryPage } from '#web/ui/entry-page.tsx'
import { Notice } from '#web/ui/notice.tsx'

export function NoSuchPage() {
  const { t } = useTranslation()
  return (
    <EntryPage title={t('error.notFound')} intro={t('error.notFoundHint')}>
      <Link to="/" className={buttonClass('primary')}>
        {t('error.toHome')}
      </Link>
    </EntryPage>
  )
}

/** A page that failed: the server is away, or something in it broke. */
export function Broken({ error }: ErrorComponentProps) {
  const { t } = useTranslation()
  const away = error instanceof ApiError && (error.status === 0 || error.status >= 500)
  const title = t(away ? 'error.noServer' : 'error.page')
  const hint = t(away ? 'error.noServerHint' : 'error.pageHint')
  const again = (
    <Button look="primary" onClick={() => location.reload()}>
      {t('error.reload')}
    </Button>
  )
  if (document.querySelector('main') !== null) {
    return (
      <Notice title={title} action={again}>
        {hint}
      </Notice>
    )
  }
  return (
    <EntryPage title={title} intro={hint}>
      {again}
    </EntryPage>
  )
}
