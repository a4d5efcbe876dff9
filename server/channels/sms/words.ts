import type { Message } from '../carrier.ts'
import { frameOf, marked } from '../words.ts'

const WORDS = {
  en: {
    confirm: (code: string) => `To confirm, answer ${code} or open`,
    emergency: 'EMERGENCY:',
    question: 'A question:',
  },
  de: {
    confirm: (code: string) => `Zum Bestätigen ${code} antworten oder öffnen:`,
    emergency: 'NOTFALL:',
    question: 'Eine Frage:',
  },
}

/** What comes first may be cut; what stands at the end is kept whole. */
export function sayBySms(message: Message) {
  const { organisation, short, level, language, asks, code, link } = message
  const words = WORDS[frameOf(language)]
  const begin = level === 'emergency' ? `${words.emergency} ` : ''
  const how = asks === 'confirm' && code !== undefined ? `${words.confirm(code)} ` : ''
  const said = asks === 'question' ? `${words.question} ${short}` : short
  return { text: marked(message, `${begin}${organisation}: ${said}`), tail: `${how}${link}` }
}
