import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { ChannelRow } from './channel-row.tsx'
import { channelsQuery } from './channels-key.ts'
import { GatewayForm } from './gateway-form.tsx'
import { PlacesPart } from './places-part.tsx'
import { PlanForm } from './plan-form.tsx'

/** By which ways announcements go out: how each stands, its settings, and a test. */
export function ChannelsSection() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(channelsQuery)
  if (!data) return error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons />
  const rooms = data.places.filter(({ channel }) => channel === 'chat')
  return (
    <>
      <Section untitled title={t('channels.title')} hint={t('channels.hint')}>
        {data.channels.map((one) => (
          <ChannelRow key={one.channel} state={one} rooms={rooms} />
        ))}
      </Section>
      <Section title={t('channels.plan')} hint={t('channels.planHint')}>
        <PlanForm plan={data.plan} />
      </Section>
      <PlacesPart places={data.places} />
      <Section
        title={t('channels.sms')}
        hint={t('channels.smsHint', { interpolation: { skipOnVariables: true } })}
      >
        <GatewayForm gateway={data.gateway} />
      </Section>
    </>
  )
}
