import { type Measured, measureSms } from './segments.ts'

export type Composed = Measured & { text: string; cut: boolean }

/** Letters of the text that always stand: a link without a word before it looks like fraud. */
export const LEAST_LETTERS = 60

/**
 * A text and what has to follow it whole (a link, a code), in at most so many segments, or so many as its first 60 letters
 * need. The text is cut at a word where it is too long.
 */
export function composeSms(text: string, tail: string, wanted: number): Composed {
  const plain = text.replace(/\s+/g, ' ').trim()
  const whole = join(plain, tail)
  const measured = measureSms(whole)
  const letters = [...plain]
  const least = measureSms(join(shortened(letters, LEAST_LETTERS), tail)).segments
  const segmentsMax = Math.max(wanted, Math.min(least, measured.segments))
  if (measured.segments <= segmentsMax) return { ...measured, text: whole, cut: false }
  // A longer beginning never takes fewer segments, so the longest that fits is found by halving.
  let kept = longest(letters, tail, segmentsMax)
  const space = letters.slice(0, kept).lastIndexOf(' ')
  if (kept < letters.length && letters[kept] !== ' ' && space > kept / 2) kept = space
  const result = join(shortened(letters, kept), tail)
  return { ...measureSms(result), text: result, cut: true }
}

function longest(letters: string[], tail: string, segmentsMax: number): number {
  const fits = (kept: number) => measureSms(join(shortened(letters, kept), tail)).segments <= segmentsMax
  let [low, high] = [0, letters.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** Three full stops: the sign for them is not among the cheap letters. */
const shortened = (letters: string[], kept: number) => `${letters.slice(0, kept).join('').trimEnd()}...`

const join = (text: string, tail: string) => [text, tail].filter((one) => one !== '').join(' ')
