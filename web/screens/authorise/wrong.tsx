import { useTranslation } from 'react-i18next'
import { buttonClass } from '#web/ui/button.tsx'
import { EntryPage } from '#web/ui/entry-page.tsx'

/** Why an app can't be let in, and the way back to it where it may be told. */
export function Wrong({ text, back }: { text: string; back: string | null }) {
  const { t } = useTranslation()
  return (
    <EntryPage title={t('app.wrongTitle')} intro={text}>
      {back !== null && (
        <a href={back} className={buttonClass()}>
          {t('app.back')}
        </a>
      )}
    </EntryPage>
  )
}
