import type { Message } from '../carrier.ts'
import { frameOf } from '../words.ts'

const WORDS = {
  en: { confirm: (code: string) => `To confirm, answer ${code} or open`, emergency: 'EMERGENCY:' },
  de: { confirm: (code: string) => `Zum Bestätigen ${code} antworten oder öffnen:`, emergency: 'NOTFALL:' },
}

/** What comes first may be cut; what stands at the end is kept whole. */
export function sayBySms({ organisation, short, level, language, asks, code, link }: Message) {
  const words = WORDS[frameOf(language)]
  const begin = level === 'emergency' ? `${words.emergency} ` : ''
  const how = asks === 'confirm' && code !== undefined ? `${words.confirm(code)} ` : ''
  return { text: `${begin}${organisation}: ${short}`, tail: `${how}${link}` }
}
