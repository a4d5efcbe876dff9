export const LEVELS = ['information', 'important', 'confirm', 'emergency'] as const
export type Level = (typeof LEVELS)[number]

/** What can become of an announcement with a person; each holds all before it. */
export const RECEIPT_KINDS = ['delivered', 'seen', 'read', 'confirmed'] as const
export type ReceiptKind = (typeof RECEIPT_KINDS)[number]

/** What a person has done with an announcement when nothing more is asked of them: no channel repeats it after that. */
export const DONE_BY: Record<Level, ReceiptKind> = {
  information: 'seen',
  important: 'read',
  confirm: 'confirmed',
  emergency: 'confirmed',
}

/** Whether a button asks "I have read this". */
export const asksToConfirm = (level: Level): boolean => DONE_BY[level] === 'confirmed'
