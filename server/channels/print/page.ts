import type PDFDocument from 'pdfkit'
import { directionOf } from '../words.ts'
import { type Face, fileOf, type Weight } from './faces.ts'
import { visualRuns } from './runs.ts'

/** Arabic is shaped as a whole run; of the others each word once in a document, however many sheets it is on. */
const shapingOf = (face: Face) => (face.includes(' arabic ') ? { features: [] } : {})

type Pdf = InstanceType<typeof PDFDocument>
export type Look = { size: number; weight: Weight; ink: string; gap: number; leading: number }

/** What has no width and joins nothing is not written, however much of it there is. */
const visible = (text: string) =>
  text
    .normalize('NFC')
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, '')
    .replace(/([\u200c\u200d])+/g, '$1')

/** The greatest number up to `most` that fits, at least 1: sought in steps that double, then halved. */
function longest(fits: (count: number) => boolean, most: number): number {
  let [held, beyond] = [1, most + 1]
  for (let next = 2; next < beyond; next *= 2) {
    if (fits(next)) held = next
    else beyond = next
  }
  while (beyond - held > 1) {
    const middle = (held + beyond) >> 1
    if (fits(middle)) held = middle
    else beyond = middle
  }
  return held
}

/** Writes downwards, and goes on on the next page. */
export type Page = ReturnType<typeof createPage>

export function createPage(pdf: Pdf, margin: number) {
  let y = margin
  const left = margin
  const width = pdf.page.width - 2 * margin
  const registered = new Set<Face>()

  function choose(face: Face, size: number): void {
    if (!registered.has(face)) pdf.registerFont(face, fileOf(face))
    registered.add(face)
    pdf.font(face).fontSize(size)
  }

  function widthOf(text: string, { size, weight }: Look): number {
    let sum = 0
    for (const run of visualRuns(text, 'ltr', weight)) {
      choose(run.face, size)
      sum += pdf.widthOfString(run.text, shapingOf(run.face))
    }
    return sum
  }

  function draw(line: string, x: number, baseline: number, look: Look, direction: 'ltr' | 'rtl'): void {
    let at = x
    for (const run of visualRuns(line, direction, look.weight)) {
      choose(run.face, look.size)
      pdf.fillColor(look.ink)
      pdf.text(run.text, at, baseline, { lineBreak: false, ...shapingOf(run.face), baseline: 'alphabetic' })
      at += pdf.widthOfString(run.text, shapingOf(run.face))
    }
  }

  /** Words that fit, and pieces of those that are longer than a line. */
  function breakLines(text: string, room: number, look: Look): string[] {
    const lines: string[] = []
    let line = ''
    const push = () => {
      lines.push(line)
      line = ''
    }
    for (const word of text.split(/[ \t]+/)) {
      const longer = line === '' ? word : `${line} ${word}`
      if (widthOf(longer, look) <= room) line = longer
      else {
        if (line !== '') push()
        const pieces = widthOf(word, look) <= room ? [word] : breakWord(word, room, look)
        lines.push(...pieces.slice(0, -1))
        line = pieces.at(-1) ?? ''
      }
    }
    push()
    return lines
  }

  function breakWord(word: string, room: number, look: Look): string[] {
    const signs = Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment)
    const pieces: string[] = []
    for (let from = 0; from < signs.length; ) {
      const fits = (count: number) => widthOf(signs.slice(from, from + count).join(''), look) <= room
      const count = longest(fits, signs.length - from)
      pieces.push(signs.slice(from, from + count).join(''))
      from += count
    }
    return pieces
  }

  return {
    left,
    width,
    height: pdf.page.height,
    y: () => y,
    moveTo(next: number) {
      y = next
    },
    skip(points: number) {
      y += points
    },
    /** How high it would be. */
    measure(text: string, look: Look, room = width): number {
      const paragraphs = visible(text).split('\n')
      return paragraphs.reduce(
        (sum, one) => sum + breakLines(one, room, look).length * look.leading,
        look.gap,
      )
    },
    /** `bottom`: where the next page begins; `x` and `room`: a column of its own. */
    write(
      text: string,
      look: Look,
      language: string,
      { x = left, room = width, bottom = pdf.page.height - margin } = {},
    ) {
      const direction = directionOf(language)
      for (const paragraph of visible(text).replace(/\r\n?/g, '\n').split('\n')) {
        for (const line of breakLines(paragraph, room, look)) {
          if (y + look.leading > bottom) {
            pdf.addPage()
            y = margin
          }
          const start = direction === 'rtl' ? x + room - widthOf(line, look) : x
          draw(line, start, y + look.size, look, direction)
          y += look.leading
        }
      }
      y += look.gap
    },
  }
}
