import type { TFunction } from 'i18next'

const KNOWN = ['lane', 'client', 'email', 'push', 'sms', 'slip', 'chat', 'screen', 'briefing'] as const

export function channelName(channel: string, t: TFunction): string {
  const known = KNOWN.find((one) => one === channel)
  return known ? t(`figures.channel_${known}`) : channel
}
