import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#web/data/call.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'

export function NoSuchPage() {
  return <NotFound page />
}

export function NotFound({ page }: { page?: boolean }) {
  const { t } = useTranslation()
  return (
    <Notice
      page={page}
      title={t('error.notFound')}
      action={
        <Link to="/" className={buttonClass()}>
          {t('error.toHome')}
        </Link>
      }
    >
      {t('error.notFoundHint')}
    </Notice>
  )
}

/** A page that failed: the server is away, or something in it broke. */
export function Broken({ error }: ErrorComponentProps) {
  const { t } = useTranslation()
  const away = error instanceof ApiError && (error.status === 0 || error.status >= 500)
  return (
    <Notice
      page={document.querySelector('main') === null}
      title={t(away ? 'error.noServer' : 'error.page')}
      action={
        <Button look="primary" onClick={() => location.reload()}>
          {t('error.reload')}
        </Button>
      }
    >
      {t(away ? 'error.noServerHint' : 'error.pageHint')}
    </Notice>
  )
}
