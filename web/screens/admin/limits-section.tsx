import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CHOSEN_LIMITS, GROUP_MAKERS, LIMIT_NAMES, type LimitName } from '#rules/chosen-limits.ts'
import { ApiError, call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { organisationQuery, useOrganisation } from '#web/data/session.ts'
import { Button } from '#web/ui/button.tsx'
import { CheckField } from '#web/ui/check-field.tsx'
import { Choices } from '#web/ui/choices.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'

/** What posts may carry, and who makes groups. It holds from the moment that it is saved. */
export function LimitsSection() {
  const { t } = useTranslation()
  const { limits } = useOrganisation()
  const [makers, setMakers] = useState(limits.group_makers)
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const numbers = LIMIT_NAMES.map((name) => [name, Number(textOf(data, name))] as const)
    const body = {
      limits: {
        ...Object.fromEntries(numbers),
        link_previews: data.get('link_previews') === 'on',
        group_makers: makers,
      },
    }
    client.setQueryData(
      organisationQuery.queryKey,
      await call('PATCH /api/birdhouse/v1/organisation', { body }),
    )
    toast(t('common.saved'))
  })
  return (
    <Section untitled title={t('limits.title')} hint={t('limits.hint')}>
      <form className={form.form} onSubmit={onSubmit}>
        {LIMIT_NAMES.map((name) => (
          <LimitField key={name} name={name} now={limits[name]} error={error} />
        ))}
        <CheckField
          label={t('limits.link_previews')}
          hint={t('limits.linkPreviewsHint')}
          name="link_previews"
          defaultChecked={limits.link_previews}
        />
        <Choices
          label={t('limits.group_makers')}
          options={GROUP_MAKERS.map((one) => [one, t(`limits.makers_${one}`)] as const)}
          value={makers}
          choose={setMakers}
        />
        <Failure error={error} />
        <Button type="submit" busy={busy}>
          {t('common.save')}
        </Button>
      </form>
    </Section>
  )
}

function LimitField({ name, now, error }: { name: LimitName; now: number; error: unknown }) {
  const { t } = useTranslation()
  const { usual, least, most } = CHOSEN_LIMITS[name]
  const wrong = error instanceof ApiError && Object.hasOwn(error.details, `limits.${name}`)
  return (
    <Field
      label={t(`limits.${name}`)}
      name={name}
      type="number"
      inputMode="numeric"
      min={least}
      max={most}
      defaultValue={now}
      hint={t('limits.range', { least, most, usual })}
      error={wrong ? t('limits.wrong', { least, most }) : undefined}
      required
    />
  )
}
