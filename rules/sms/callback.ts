import type { SmsSettings } from './gateway.ts'

export type SmsCallback =
  | { kind: 'receipt'; id: string; delivered: boolean; said: string }
  /** `words`: of what was answered; one of them may be the code. */
  | { kind: 'reply'; from: string; words: string[] }

const WORDS_MAX = 20

/** What a gateway tells us: a receipt or an answer. Null for what is neither, such as a status on the way. */
export function readCallback({ receipts }: Pick<SmsSettings, 'receipts'>, body: unknown): SmsCallback | null {
  const from = at(body, receipts.from)
  const text = at(body, receipts.text)
  if (from !== '' && text !== '') {
    const words = text.toUpperCase().match(/[A-Z0-9]{4,12}/g) ?? []
    return { kind: 'reply', from, words: words.slice(0, WORDS_MAX) }
  }
  const id = at(body, receipts.id)
  const status = at(body, receipts.status).toLowerCase()
  const delivered = receipts.delivered.includes(status)
  if (id === '' || !(delivered || receipts.failed.includes(status))) return null
  return { kind: 'receipt', id, delivered, said: status.slice(0, 200) }
}

/** The text at `messages.0.id`; empty where there is none. Only what the thing itself has is looked at. */
export function at(body: unknown, path: string): string {
  if (path === '') return ''
  let found: unknown = body
  for (const step of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return ''
    found = (found as Record<string, unknown>)[step]
  }
  return typeof found === 'string' || typeof found === 'number' ? String(found).trim().slice(0, 500) : ''
}
