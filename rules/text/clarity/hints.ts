import { KNOWN_ABBREVIATIONS } from './abbreviations.ts'

/** A word of the house: what it means, or what to say instead. */
export type GlossaryWord = { term: string; note: string }

export type Hint =
  | { kind: 'long_sentence'; text: string; words: number }
  | { kind: 'abbreviation'; text: string }
  | { kind: 'glossary'; text: string; note: string }

/** Words in a sentence from which on it is hard to follow: German builds longer words, and so shorter sentences. */
const MOST_WORDS = { en: 25, de: 20 } as const
const MOST_HINTS = 6

/** What may make a text hard to read. Advice only: nothing of it has to be followed. `language` other than German is read as English. */
export function findHints(text: string, language: string, glossary: readonly GlossaryWord[]): Hint[] {
  const most = language.startsWith('de') ? MOST_WORDS.de : MOST_WORDS.en
  const plain = text.replace(/https?:\/\/\S+|[@#][\p{L}\p{N}_.-]+/gu, ' ')
  return [
    ...longSentences(plain, most),
    ...abbreviations(plain, glossary),
    ...ofTheHouse(plain, glossary),
  ].slice(0, MOST_HINTS)
}

function longSentences(text: string, most: number): Hint[] {
  return text.split(/(?<=[.!?…])\s+|\n+/u).flatMap((sentence) => {
    const words = sentence.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
    return words > most ? [{ kind: 'long_sentence' as const, text: sentence.trim(), words }] : []
  })
}

/** Two to six capitals that are neither commonly known, nor explained here in brackets, nor words of the glossary. */
function abbreviations(text: string, glossary: readonly GlossaryWord[]): Hint[] {
  const known = new Set([...KNOWN_ABBREVIATIONS, ...glossary.map(({ term }) => term)])
  const found = new Set(text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu))
  const shouting = /^[^\p{Ll}]*$/u.test(text)
  if (shouting) return []
  return [...found]
    .filter((one) => !known.has(one) && !text.includes(`${one} (`) && !text.includes(`(${one})`))
    .map((one) => ({ kind: 'abbreviation' as const, text: one }))
}

function ofTheHouse(text: string, glossary: readonly GlossaryWord[]): Hint[] {
  const folded = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}'’-]+/gu, ' ')} `
  return glossary
    .filter(({ term, note }) => note !== '' && folded.includes(` ${term.toLowerCase()} `))
    .map(({ term, note }) => ({ kind: 'glossary' as const, text: term, note }))
}
