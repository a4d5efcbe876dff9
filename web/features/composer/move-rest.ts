import type { Draft } from './draft.ts'
import { weigh } from './weigh.ts'

const CUT = '…'

/**
 * Moves what is over the limit into the full text: the short text ends at a word with "…", and the full text
 * begins with the whole of it, so that nobody reads half a sentence twice.
 */
export function moveRest({ text, fullText }: Draft, limit: number): Pick<Draft, 'text' | 'fullText'> {
  const words = text.split(/(?<=\s)/)
  let short = ''
  for (const word of words) {
    if (weigh(`${(short + word).trimEnd()}${CUT}`) > limit) break
    short += word
  }
  if (short.trim() === '') short = [...text].slice(0, limit / 2 - 1).join('')
  return { text: `${short.trimEnd()}${CUT}`, fullText: [text.trim(), fullText].filter(Boolean).join('\n\n') }
}
