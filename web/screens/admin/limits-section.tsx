import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  CHOSEN_LIMITS,
  GROUP_MAKERS,
  LIMIT_NAMES,
  type LimitName,
  type Limits,
} from '#rules/chosen-limits.ts'
import { ApiError, call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { organisationQuery, useOrganisation } from '#web/data/session.ts'
import { CheckField } from '#web/ui/check-field.tsx'
import { Choices } from '#web/ui/choices.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { SaveFoot } from '#web/ui/save-foot.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { useSubmit } from '#web/ui/use-submit.ts'

/** As the form has them: a number as it is typed. */
type Typed = Omit<Limits, LimitName> & Record<LimitName, string>
const typedOf = (limits: Limits): Typed => ({
  ...limits,
  ...(Object.fromEntries(LIMIT_NAMES.map((name) => [name, String(limits[name])])) as Record<
    LimitName,
    string
  >),
})

/** Of what is typed, what is other than it was when the form was opened: what somebody else changed meanwhile stays as they want it. */
function changes(from: Typed, to: Typed): Partial<Limits> {
  const numbers = LIMIT_NAMES.filter((name) => from[name] !== to[name])
  return {
    ...Object.fromEntries(numbers.map((name) => [name, Number(to[name])])),
    ...(from.link_previews !== to.link_previews && { link_previews: to.link_previews }),
    ...(from.group_makers !== to.group_makers && { group_makers: to.group_makers }),
  }
}

const typedSince = (from: Typed, to: Typed) =>
  Object.fromEntries(
    Object.entries(to).filter(([name, value]) => from[name as keyof Typed] !== value),
  ) as Partial<Typed>

/** What posts may carry, and who makes groups. It holds from the moment that it is saved. */
export function LimitsSection() {
  const { t } = useTranslation()
  const { limits } = useOrganisation()
  const [opened, setOpened] = useState(() => typedOf(limits))
  const [typed, setTyped] = useState(opened)
  const type = (some: Partial<Typed>) => setTyped((now) => ({ ...now, ...some }))
  const { busy, error, onSubmit } = useSubmit(async () => {
    const body = { limits: changes(opened, typed) }
    const organisation = await call('PATCH /api/birdhouse/v1/organisation', { body })
    client.setQueryData(organisationQuery.queryKey, organisation)
    const now = typedOf(organisation.limits)
    setOpened(now)
    // What was typed while this was on its way is for the next time.
    setTyped((live) => ({ ...now, ...typedSince(typed, live) }))
    toast(t('common.saved'))
  })
  return (
    <Section untitled title={t('limits.title')} hint={t('limits.hint')}>
      <form className={form.form} onSubmit={onSubmit}>
        {LIMIT_NAMES.map((name) => (
          <LimitField
            key={name}
            name={name}
            typed={typed[name]}
            type={(to) => type({ [name]: to })}
            error={error}
          />
        ))}
        <CheckField
          label={t('limits.link_previews')}
          hint={t('limits.linkPreviewsHint')}
          name="link_previews"
          checked={typed.link_previews}
          onChange={(event) => type({ link_previews: event.target.checked })}
        />
        <Choices
          label={t('limits.group_makers')}
          options={GROUP_MAKERS.map((one) => [one, t(`limits.makers_${one}`)] as const)}
          value={typed.group_makers}
          choose={(to) => type({ group_makers: to })}
        />
        <SaveFoot busy={busy} error={error} />
      </form>
    </Section>
  )
}

type FieldProps = { name: LimitName; typed: string; type: (to: string) => void; error: unknown }

function LimitField({ name, typed, type, error }: FieldProps) {
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
      value={typed}
      onChange={(event) => type(event.target.value)}
      hint={t('limits.range', { least, most, usual })}
      error={wrong ? t('limits.wrong', { least, most }) : undefined}
      required
    />
  )
}
