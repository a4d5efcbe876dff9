import type { Message } from '#server/channels/carrier.ts'

/** A message as delivery hands it to a channel. */
export const messageOf = (more: Partial<Message> = {}): Message => ({
  ...{ id: '7301', announcementId: '42', revision: 1, level: 'important', language: 'en' },
  short: 'The Wellington depot closes on Friday at 15:00',
  full: 'Bring your keys back by noon.\n\nPārāone & sons <will> collect the rest.',
  ...{ sender: 'Operations', organisation: 'Kererū Mobile', to: 'mele@example.org' },
  ...{ link: 'https://birdhouse.example/a/tok-en_1', asks: 'nothing' },
  ...more,
})
