import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place } from '#contract/product/channel.ts'
import { ApiError, call } from '#web/data/call.ts'
import { AudienceField } from '#web/features/audience/audience-field.tsx'
import { CheckField } from '#web/ui/check-field.tsx'
import { Choices } from '#web/ui/choices.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { SaveFoot } from '#web/ui/save-foot.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import { lookAgain } from './channels-key.ts'

const KINDS = ['chat', 'screen', 'slip', 'briefing'] as const
const FORMATS = ['slack', 'teams', 'mattermost'] as const

/** Adding a place, or changing one; what it is for stays. */
export function PlaceDialog({ place, onClose }: { place: Place | null; onClose: () => void }) {
  const { t } = useTranslation()
  const [channel, setChannel] = useState<Place['channel']>(place?.channel ?? 'chat')
  const [format, setFormat] = useState(place?.format ?? 'slack')
  const [condition, setCondition] = useState(place?.condition ?? '')
  const [unknown, setUnknown] = useState(false)
  const paper = channel === 'slip' || channel === 'briefing'
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const leader = await findLeader(textOf(data, 'leader'))
    setUnknown(leader === undefined)
    if (leader === undefined) return
    const address = textOf(data, 'address').trim()
    const body = {
      ...{ name: textOf(data, 'name'), condition, leader_id: leader },
      format: channel === 'chat' ? format : null,
      by_person: channel === 'slip' && data.get('by_person') !== null,
      ...(address !== '' && { address }),
    }
    await (place
      ? call('PUT /api/birdhouse/v1/places/:id', { params: { id: place.id }, body })
      : call('POST /api/birdhouse/v1/places', { body: { ...body, channel } }))
    toast(t('common.saved'))
    onClose()
    await lookAgain()
  })
  return (
    <Dialog
      title={place ? t('channels.editName', { name: place.name }) : t('channels.addTitle')}
      onClose={onClose}
    >
      <form className={form.form} onSubmit={onSubmit}>
        {!place && (
          <Choices
            label={t('channels.what')}
            options={KINDS.map((one) => [one, t(`channels.name_${one}`)] as const)}
            value={channel}
            choose={setChannel}
          />
        )}
        <Field
          label={t('channels.placeName')}
          name="name"
          defaultValue={place?.name}
          maxLength={60}
          required
        />
        {channel === 'chat' && (
          <>
            <Choices
              label={t('channels.format')}
              options={FORMATS.map((one) => [one, t(`channels.format_${one}`)] as const)}
              value={format}
              choose={setFormat}
            />
            <Field
              label={t('channels.address')}
              name="address"
              hint={place ? t('channels.addressKept') : undefined}
              type="url"
              autoComplete="off"
              dir="ltr"
              required={!place}
            />
          </>
        )}
        {paper && (
          <Field
            label={t('channels.leader')}
            name="leader"
            hint={t('channels.leaderHint')}
            error={unknown ? t('channels.noLeader') : undefined}
            defaultValue={place?.leader?.acct}
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
          />
        )}
        <AudienceField
          label={t('channels.condition')}
          hint={t('channels.conditionHint')}
          condition={condition}
          change={setCondition}
          nobody
        />
        {channel === 'slip' && (
          <CheckField
            label={t('channels.byPerson')}
            hint={t('channels.byPersonHint')}
            name="by_person"
            defaultChecked={place?.by_person}
          />
        )}
        <SaveFoot busy={busy} error={error} />
      </form>
    </Dialog>
  )
}

/** Null for nobody; undefined for a handle that nobody has. */
async function findLeader(typed: string): Promise<string | null | undefined> {
  const handle = typed.trim().replace(/^@/, '')
  if (handle === '') return null
  try {
    return (await call('GET /api/birdhouse/v1/people/:handle', { params: { handle } })).account.id
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined
    throw error
  }
}
