import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { fieldError } from '#web/data/explain.ts'
import { meQuery, useMe } from '#web/data/session.ts'
import { AreaField, Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { SaveFoot } from '#web/ui/save-foot.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'

export function ProfileSection() {
  const { t } = useTranslation()
  const me = useMe()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = { display_name: textOf(data, 'name'), note: textOf(data, 'about') }
    const account = await call('PATCH /api/v1/accounts/update_credentials', { body })
    client.setQueryData(meQuery.queryKey, { ...me, account })
    void client.invalidateQueries({ queryKey: ['person'] })
    toast(t('common.saved'))
  })
  return (
    <Section title={t('settings.profile')} untitled>
      <form className={form.form} onSubmit={onSubmit}>
        <Field
          label={t('settings.name')}
          name="name"
          defaultValue={me.account.display_name}
          error={fieldError(error, 'display_name', t)}
          maxLength={100}
          required
        />
        <AreaField
          label={t('settings.about')}
          name="about"
          defaultValue={me.account.source.note}
          error={fieldError(error, 'note', t)}
          maxLength={500}
        />
        <SaveFoot busy={busy} error={error} />
      </form>
    </Section>
  )
}
