import { RECEIPT_KINDS, type ReceiptKind } from '#rules/announcements/levels.ts'

/** Ways to one person. Shared ones are counted by place, never by person, and have no receipts. */
export const PERSONAL_CHANNELS = ['lane', 'client', 'email', 'push', 'sms', 'slip'] as const
export type PersonalChannel = (typeof PERSONAL_CHANNELS)[number]

export type Receipt = {
  announcementId: string
  accountId: string
  channel: PersonalChannel
  kind: ReceiptKind
}

/** What else is certain once this is: who read it has been reached. */
export function impliedBy(kind: ReceiptKind): readonly ReceiptKind[] {
  return RECEIPT_KINDS.slice(0, RECEIPT_KINDS.indexOf(kind) + 1)
}

/** What a channel can show. What it can't is not measured on it, whatever happened. */
export function measuredOn(channel: PersonalChannel, kind: ReceiptKind): boolean {
  return kind !== 'seen' || channel === 'lane'
}
