import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { documentsQuery } from '#web/data/documents.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { DocumentForm } from './document-form.tsx'
import { ShownForm } from './shown-form.tsx'

const KINDS = ['about', 'privacy', 'terms'] as const

/** What everybody can read before signing in, in the browser and in apps. */
export function DocumentsSection() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({ ...documentsQuery, refetchOnMount: 'always' })
  return (
    <>
      <Section untitled title={t('documents.title')} hint={t('documents.hint')}>
        {!data && (error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons />)}
      </Section>
      {data &&
        KINDS.map((kind) => {
          const last = data.find((one) => one.kind === kind)
          return <DocumentForm key={`${kind} ${last?.id}`} kind={kind} last={last} />
        })}
      <ShownForm />
    </>
  )
}
