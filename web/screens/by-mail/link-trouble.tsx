import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { EntryPage } from '#web/ui/entry-page.tsx'

/** While a link is being looked at, and when it does not work. */
export function LinkTrouble({ error, retry }: { error: unknown; retry: () => unknown }) {
  const { t } = useTranslation()
  if (!error) return <EntryPage title={t('common.loading')} />
  if (error instanceof ApiError && error.status > 0 && error.status < 429)
    return (
      <EntryPage title={t('byMail.invalid')} intro={t('byMail.invalidHint')}>
        <Link to="/reset" className={buttonClass()}>
          {t('byMail.again')}
        </Link>
      </EntryPage>
    )
  return (
    <EntryPage title={t('error.list')} intro={explain(error, t)}>
      <Button onClick={() => retry()}>{t('common.tryAgain')}</Button>
    </EntryPage>
  )
}
