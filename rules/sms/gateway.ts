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

export const HOLE = /\{(\w+)\}/g

/** What is wrong with templates, as the name of the field; null where nothing is. A place in the host could lead anywhere. */
export function findFault({ url, body, kind, headers, method }: SmsSettings): string | null {
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.username !== '') return 'url'
  if (/[{}]|%7b|%7d/i.test(parsed.host) || !/^https?:\/\/[^/?#{}]+([/?#]|$)/i.test(url)) return 'url'
  if (headers.some(({ name }) => !/^[\w-]{1,60}$/.test(name) || FORBIDDEN.test(name))) return 'headers'
  if (headers.some(({ value }) => CONTROL.test(value))) return 'headers'
  if (method === 'GET' || kind !== 'json') return null
  try {
    JSON.parse(body.replace(HOLE, 'x'))
    return null
  } catch {
    return 'body'
  }
}

/** What says where a call ends or goes is ours to say. */
const FORBIDDEN = /^(host|content-length|transfer-encoding|connection|upgrade|expect|te|trailer)$/i

/** No peer takes a header with one, so that every message would wait. */
const CONTROL = /\p{Cc}/u
