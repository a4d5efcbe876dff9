import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ruleBookQuery } from '#web/data/rules.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { RulesForm } from './rules-form.tsx'

/** Writing down what is agreed here. */
export function RulesSection() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({ ...ruleBookQuery, refetchOnMount: 'always' })
  return (
    <Section untitled title={t('rules.title')} hint={t('rules.hint')}>
      {!data && (error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons />)}
      {data && <RulesForm book={data} key={data.revision} />}
    </Section>
  )
}
