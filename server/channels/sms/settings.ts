/** How a gateway wants to be called. Texts hold places in braces, which are filled for each message. */
export type SmsSettings = {
  url: string
  method: 'GET' | 'POST'
  headers: { name: string; value: string }[]
  /** What of it is escaped how depends on its kind. */
  body: string
  kind: 'json' | 'form'
  /** Stands where `{secret}` does, and as `name:password` where `{basic}` does. */
  secret: string
  /** Whose name or number it comes from; stands where `{from}` does. */
  sender: string
  segmentsMax: number
  /** Where in the answer the gateway's own number of the message is: `messages.0.id`. Empty: nowhere. */
  reference: string
  receipts: {
    /** Where our id or the gateway's number is, and what became of it. */
    id: string
    status: string
    /** Values of the status, in small letters. */
    delivered: string[]
    failed: string[]
    /** Where an answer says from whom it is, and what. */
    from: string
    text: string
  }
}

export const PLACES = ['to', 'to_digits', 'text', 'id', 'from', 'secret', 'basic'] as const
export type Place = (typeof PLACES)[number]
