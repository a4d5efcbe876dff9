import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ruleBookQuery } from '#web/data/rules.ts'
import choice from '#web/features/role/role-choice.module.css'
import { CheckField } from '#web/ui/check-field.tsx'

/** Which rules were broken; nothing where none are written down. */
export function BrokenRules() {
  const { t } = useTranslation()
  const { data } = useQuery(ruleBookQuery)
  if (!data?.rules.length) return null
  return (
    <fieldset className={choice.choice}>
      <legend>{t('report.rules')}</legend>
      {data.rules.map(({ id, text }) => (
        <CheckField key={id} name="rule" value={id} label={text} />
      ))}
    </fieldset>
  )
}
