import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Channels, Place } from '#contract/product/channel.ts'
import { Button } from '#web/ui/button.tsx'
import { ItemRow } from '#web/ui/item-row.tsx'
import { ChannelTest, type Testable } from './channel-test.tsx'

type State = Channels['channels'][number]
const TESTABLE = ['email', 'push', 'sms', 'chat']
const isTestable = (channel: string): channel is Testable => TESTABLE.includes(channel)
const WHY = ['mail_off', 'sms_off', 'no_rooms', 'no_screens', 'no_leaders'] as const

/** How a channel stands, in words, and trying it. */
export function ChannelRow({ state, rooms }: { state: State; rooms: Place[] }) {
  const { t } = useTranslation()
  const [trying, setTrying] = useState(false)
  const { channel, ready, why } = state
  const name = t(`channels.name_${channel}`)
  const reason = WHY.find((one) => one === why)
  return (
    <>
      <ItemRow title={name} note={ready || !reason ? t('channels.ready') : t(`channels.why_${reason}`)}>
        {ready && isTestable(channel) && (
          <Button aria-label={t('channels.testName', { name })} onClick={() => setTrying(true)}>
            {t('channels.test')}
          </Button>
        )}
      </ItemRow>
      {trying && isTestable(channel) && (
        <ChannelTest channel={channel} name={name} rooms={rooms} onClose={() => setTrying(false)} />
      )}
    </>
  )
}
