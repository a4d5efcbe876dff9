import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { fieldError } from '#web/data/explain.ts'
import { organisationQuery, useOrganisation } from '#web/data/session.ts'
import { CheckField } from '#web/ui/check-field.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { SaveFoot } from '#web/ui/save-foot.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'

/** Facts that apps are told before anybody signs in; none, unless they are given here. */
export function ShownForm() {
  const { t } = useTranslation()
  const { shown } = useOrganisation()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const handle = textOf(data, 'handle').trim().replace(/^@/, '')
    const account =
      handle === '' ? null : await call('GET /api/v1/accounts/lookup', { query: { acct: handle } })
    const changed = await call('PATCH /api/birdhouse/v1/organisation', {
      body: {
        shown: {
          email: textOf(data, 'email').trim(),
          account_id: account?.id ?? null,
          counts: data.get('counts') !== null,
        },
      },
    })
    client.setQueryData(organisationQuery.queryKey, changed)
    toast(t('common.saved'))
  })
  return (
    <Section title={t('documents.shown')} hint={t('documents.shownHint')}>
      <form className={form.form} onSubmit={onSubmit}>
        <Field
          label={t('documents.email')}
          name="email"
          type="email"
          defaultValue={shown?.email}
          error={fieldError(error, 'email', t)}
          maxLength={254}
        />
        <Field
          label={t('documents.handle')}
          name="handle"
          defaultValue={shown?.account ? `@${shown.account.acct}` : ''}
          maxLength={31}
          autoCapitalize="none"
          spellCheck={false}
        />
        <CheckField
          label={t('documents.counts')}
          hint={t('documents.countsHint')}
          name="counts"
          defaultChecked={shown?.counts ?? false}
        />
        <SaveFoot busy={busy} error={error} />
      </form>
    </Section>
  )
}
