import { useTranslation } from 'react-i18next'
import { useOrganisation } from '#web/data/session.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { EntryPage } from '#web/ui/entry-page.tsx'
import { Field } from '#web/ui/field.tsx'
import { toast } from '#web/ui/toast.tsx'

export type Answer = { name: string; allow: boolean; back: string | null; code: string | null }

/** After the answer: on the way back to the app, or with the code to copy. */
export function Answered({ answer: { name, back, code } }: { answer: Answer }) {
  const { t } = useTranslation()
  const organisation = useOrganisation().name
  if (back !== null)
    return (
      <EntryPage title={t('app.leaving', { name })} intro={t('app.leavingHint')}>
        <a href={back} className={buttonClass('primary')}>
          {t('app.back')}
        </a>
      </EntryPage>
    )
  if (code === null)
    return <EntryPage title={t('app.refusedTitle', { name })} intro={t('app.refusedIntro')} />
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => toast(t('app.copied')),
      () => undefined,
    )
  return (
    <EntryPage title={t('app.codeTitle', { name })} intro={t('app.codeIntro', { organisation })}>
      <Field label={t('app.code')} value={code} readOnly onFocus={(event) => event.target.select()} focused />
      <Button look="primary" onClick={copy}>
        {t('app.copy')}
      </Button>
    </EntryPage>
  )
}
