import { useTranslation } from 'react-i18next'
import type { Reply } from '#contract/index.ts'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { documentsQuery } from '#web/data/documents.ts'
import { AreaField, Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { SaveFoot } from '#web/ui/save-foot.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'

type Last = Reply<'GET /api/birdhouse/v1/documents'>[number]

const PAGES = { about: '/about', privacy: '/privacy-policy', terms: '/terms-of-service' } as const

/** One text. Terms may be written ahead of the day from which they hold. */
export function DocumentForm({ kind, last }: { kind: Last['kind']; last: Last | undefined }) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const saved = await call('PUT /api/birdhouse/v1/documents/:kind', {
      params: { kind },
      body: {
        text: textOf(data, 'text'),
        after: last?.id ?? null,
        effective_on: textOf(data, 'day') || null,
      },
    })
    client.setQueryData(documentsQuery.queryKey, saved)
    toast(t('common.saved'))
  })
  const there = last !== undefined && last.text !== ''
  return (
    <Section title={t(`documents.${kind}`)} hint={t(`documents.${kind}Hint`)}>
      <form className={form.form} onSubmit={onSubmit}>
        <AreaField
          label={t('documents.text')}
          hint={t(there ? 'documents.textHintThere' : 'documents.textHint')}
          name="text"
          defaultValue={last?.text}
          maxLength={40_000}
          rows={8}
          dir="auto"
        />
        {kind === 'terms' && (
          <Field
            label={t('documents.day')}
            hint={t('documents.dayHint')}
            name="day"
            type="date"
            defaultValue={last?.effective_on}
          />
        )}
        <SaveFoot busy={busy} error={error} />
        {there && (
          <a href={PAGES[kind]} target="_blank" rel="noreferrer">
            {t('documents.see')}
          </a>
        )}
      </form>
    </Section>
  )
}
