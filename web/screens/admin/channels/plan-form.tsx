import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanRules } from '#contract/product/channel.ts'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { CheckField } from '#web/ui/check-field.tsx'
import { Choices } from '#web/ui/choices.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { SaveFoot } from '#web/ui/save-foot.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import { channelsQuery } from './channels-key.ts'

const OVERRIDES = ['nothing', 'emergency', 'confirm'] as const
const PACED = ['email', 'push', 'sms', 'chat'] as const
/** As the server takes them. */
const MOST = { email: 60_000, push: 60_000, sms: 6_000, chat: 600 }

/** When announcements leave, how many at a time, and what comes in spite of people's choices. */
export function PlanForm({ plan }: { plan: PlanRules }) {
  const { t } = useTranslation()
  const [quiet, setQuiet] = useState(plan.quiet !== null)
  const [override, setOverride] = useState(plan.override)
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = {
      quiet: quiet ? { from: textOf(data, 'from'), to: textOf(data, 'to') } : null,
      weekends: data.get('weekends') !== null,
      override,
      a_minute: {
        ...{ email: Number(textOf(data, 'email')), push: Number(textOf(data, 'push')) },
        ...{ sms: Number(textOf(data, 'sms')), chat: Number(textOf(data, 'chat')) },
      },
    }
    const changed = await call('PUT /api/birdhouse/v1/channels/plan', { body })
    client.setQueryData(channelsQuery.queryKey, changed)
    toast(t('common.saved'))
  })
  return (
    <form className={form.form} onSubmit={onSubmit}>
      <CheckField
        label={t('channels.quiet')}
        hint={t('channels.quietHint')}
        checked={quiet}
        onChange={({ target }) => setQuiet(target.checked)}
      />
      {quiet && (
        <>
          <Field
            label={t('channels.quietFrom')}
            name="from"
            type="time"
            defaultValue={plan.quiet?.from ?? '20:00'}
            required
          />
          <Field
            label={t('channels.quietTo')}
            name="to"
            type="time"
            defaultValue={plan.quiet?.to ?? '07:00'}
            required
          />
        </>
      )}
      <CheckField
        label={t('channels.weekends')}
        hint={t('channels.weekendsHint')}
        name="weekends"
        defaultChecked={plan.weekends}
      />
      <Choices
        label={t('channels.override')}
        options={OVERRIDES.map((one) => [one, t(`channels.override_${one}`)] as const)}
        value={override}
        choose={setOverride}
      />
      <fieldset className={form.group}>
        <legend>{t('channels.aMinute')}</legend>
        <p className="quiet">{t('channels.aMinuteHint')}</p>
        <div className={form.form}>
          {PACED.map((one) => (
            <Field
              key={one}
              label={t(`channels.name_${one}`)}
              name={one}
              type="number"
              min={1}
              max={MOST[one]}
              defaultValue={plan.a_minute[one]}
              required
            />
          ))}
        </div>
      </fieldset>
      <SaveFoot busy={busy} error={error} />
    </form>
  )
}
