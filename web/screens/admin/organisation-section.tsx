import { useTranslation } from 'react-i18next'
import { POST_LIMIT_MAX, POST_LIMIT_MIN } from '#rules/limits.ts'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { fieldError } from '#web/data/explain.ts'
import { organisationQuery, useOrganisation } from '#web/data/session.ts'
import { AreaField, Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { SaveFoot } from '#web/ui/save-foot.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import { GlossarySection } from './glossary-section.tsx'
import { SendersSection } from './senders-section.tsx'

export function OrganisationSection() {
  return (
    <>
      <Facts />
      <SendersSection />
      <GlossarySection />
    </>
  )
}

function Facts() {
  const { t } = useTranslation()
  const organisation = useOrganisation()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = {
      name: textOf(data, 'name'),
      purpose: textOf(data, 'purpose'),
      post_limit: Number(textOf(data, 'limit')),
    }
    const changed = await call('PATCH /api/birdhouse/v1/organisation', { body })
    client.setQueryData(organisationQuery.queryKey, changed)
    toast(t('common.saved'))
  })
  return (
    <Section untitled title={t('admin.organisation')}>
      <form className={form.form} onSubmit={onSubmit}>
        <Field
          label={t('setup.name')}
          name="name"
          defaultValue={organisation.name}
          required
          maxLength={100}
        />
        <AreaField
          label={t('setup.purpose')}
          name="purpose"
          defaultValue={organisation.purpose}
          maxLength={500}
        />
        <Field
          label={t('admin.limit')}
          name="limit"
          type="number"
          inputMode="numeric"
          min={POST_LIMIT_MIN}
          max={POST_LIMIT_MAX}
          defaultValue={organisation.post_limit}
          hint={t('admin.limitHint')}
          error={fieldError(error, 'post_limit', t)}
          required
        />
        <SaveFoot busy={busy} error={error} />
      </form>
    </Section>
  )
}
