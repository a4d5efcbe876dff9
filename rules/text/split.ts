import { countWeighted } from './count.ts'

/**
 * A long text in parts of at most `limit` weighted characters: cut at the ends of sentences, where a sentence is too long at
 * words, and where a word is, within it. The parts joined by spaces say what the text said.
 */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = []
  let part = ''
  const put = (piece: string, joint: string) => {
    const longer = part === '' ? piece : `${part}${joint}${piece}`
    if (countWeighted(longer) <= limit) {
      part = longer
      return
    }
    if (part !== '') parts.push(part)
    part = piece
  }
  for (const { sentence, joint } of sentencesIn(text)) {
    if (countWeighted(sentence) <= limit) put(sentence, joint)
    else
      for (const word of sentence.split(/\s+/))
        for (const piece of countWeighted(word) <= limit ? [word] : cutWord(word, limit)) put(piece, ' ')
  }
  return part === '' ? parts : [...parts, part]
}

/** Sentences without the room around them, and what stands before each: a line's end or a space. */
function sentencesIn(text: string): { sentence: string; joint: string }[] {
  return text.split(/\n+/).flatMap((line) =>
    line
      .split(/(?<=[.!?…]["'”“»)]*)\s+/u)
      .map((sentence) => sentence.trim())
      .filter(Boolean)
      .map((sentence, at) => ({ sentence, joint: at === 0 ? '\n' : ' ' })),
  )
}

function cutWord(word: string, limit: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)) {
    if (piece !== '' && countWeighted(piece + segment) > limit) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...pieces, piece]
}
