import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ruleBookQuery } from '#web/data/rules.ts'
import { CheckField } from '#web/ui/check-field.tsx'
import form from '#web/ui/form.module.css'

/** Which rules were broken; nothing where none are written down. */
export function BrokenRules() {
  const { t } = useTranslation()
  const { data } = useQuery(ruleBookQuery)
  if (!data?.rules.length) return null
  return (
    <fieldset className={form.group}>
      <legend>{t('report.rules')}</legend>
      {data.rules.map(({ id, text }) => (
        <CheckField key={id} name="rule" value={id} label={text} />
      ))}
    </fieldset>
  )
}
