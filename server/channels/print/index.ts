import { setImmediate } from 'node:timers/promises'
import { frameOf, marked } from '../words.ts'
import { createPage, type Look, type Page } from './page.ts'
import type { Sheet } from './sheet.ts'
import { drawSquare } from './square.ts'
import { WORDS } from './words.ts'

export { unprintable } from './faces.ts'
export { type Sheet, sheetOf } from './sheet.ts'

export type Paper = 'slip' | 'briefing'

const INK = '#1d1b17'
const QUIET = '#55504a'
const look = (size: number, more: Partial<Look> = {}): Look => ({
  ...{ size, weight: 400, ink: INK, gap: 6, leading: Math.round(size * 1.4) },
  ...more,
})

/** Black on white: paper is copied and printed on whatever there is. Sizes in points. */
const LOOKS = {
  slip: {
    title: look(16, { weight: 600 }),
    text: look(10.5),
    quiet: look(9, { ink: QUIET, gap: 4 }),
    code: look(15, { weight: 600 }),
    margin: 34,
    square: 104,
  },
  briefing: {
    title: look(22, { weight: 600, gap: 10 }),
    text: look(12),
    quiet: look(10, { ink: QUIET, gap: 4 }),
    code: look(18, { weight: 600 }),
    margin: 54,
    square: 128,
  },
}

/** What a file has no room for, and where it is. */
export type Rest = { left: number; link: string }

/**
 * Slips of A5, or briefings of A4, each sheet on pages of its own, and last where the next ones are. Fonts are embedded. Others have
 * their turn between two sheets.
 */
export async function print(paper: Paper, sheets: Sheet[], rest?: Rest): Promise<Buffer> {
  // Here, so that a start does not wait for it.
  const { default: Pdf } = await import('pdfkit')
  const [first] = sheets
  const pdf = new Pdf({
    ...{
      size: paper === 'slip' ? 'A5' : 'A4',
      margin: 0,
      autoFirstPage: false,
      lang: first?.texts[0]?.language ?? 'en',
    },
    info: { Title: first?.texts[0]?.short ?? '', Author: first?.organisation ?? '', Creator: 'Birdhouse' },
  })
  const parts: Buffer[] = []
  pdf.on('data', (part: Buffer) => parts.push(part))
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.once('end', () => resolve(Buffer.concat(parts)))
    pdf.once('error', reject)
  })
  for (const sheet of sheets) {
    pdf.addPage()
    const page = createPage(pdf, LOOKS[paper].margin)
    writeTexts(page, paper, sheet)
    const needed = footHeight(page, paper, sheet)
    if (page.y() + needed > page.height - LOOKS[paper].margin) {
      pdf.addPage()
      page.moveTo(LOOKS[paper].margin)
    } else page.moveTo(page.height - LOOKS[paper].margin - needed)
    if (paper === 'briefing') writeForm(pdf, page, sheet)
    writeWay(pdf, page, paper, sheet)
    await setImmediate()
  }
  if (first && rest) writeRest(pdf, paper, first, rest)
  pdf.end()
  return done
}

function writeRest(pdf: Parameters<typeof drawSquare>[0], paper: Paper, sheet: Sheet, rest: Rest): void {
  pdf.addPage()
  const page = createPage(pdf, LOOKS[paper].margin)
  page.write(frameOfSheet(sheet).rest(rest.left), LOOKS[paper].title, 'en')
  const top = page.y()
  page.write(rest.link, LOOKS[paper].text, 'en')
  pdf.link(page.left, top, page.width, page.y() - top, rest.link)
}

const frameOfSheet = (sheet: Sheet) => WORDS[frameOf(sheet.texts[0]?.language ?? 'en')]

function writeTexts(page: Page, paper: Paper, sheet: Sheet): void {
  const { title, text, quiet } = LOOKS[paper]
  const words = frameOfSheet(sheet)
  const begin = paper === 'briefing' ? `${words.briefing} · ` : ''
  page.write(
    marked(sheet, `${begin}${words.kicker[sheet.level]}`),
    { ...quiet, weight: 600, ink: INK, gap: 0 },
    'en',
  )
  page.write(
    `${words.from(sheet.sender, sheet.organisation)} · ${words.for(sheet.for)}`,
    { ...quiet, gap: 12 },
    'en',
  )
  for (const { language, short, full } of sheet.texts) {
    page.write(short, title, language)
    for (const paragraph of full.split(/\n\s*\n/))
      if (paragraph.trim() !== '') page.write(paragraph.trim(), text, language)
    page.skip(10)
  }
}

const FORM_HEIGHT = 96

function footHeight(page: Page, paper: Paper, sheet: Sheet): number {
  const { square } = LOOKS[paper]
  const form = paper === 'briefing' ? FORM_HEIGHT : 0
  return form + Math.max(square, wayHeight(page, paper, sheet)) + 8
}

/** Lines to fill in by pen, in the order in which they are entered later. */
function writeForm(pdf: Parameters<typeof drawSquare>[0], page: Page, sheet: Sheet): void {
  const words = frameOfSheet(sheet)
  const { quiet } = LOOKS.briefing
  const top = page.y()
  page.write(words.how, quiet, 'en')
  const column = page.width / 3
  for (const [at, label] of [words.briefed, words.day, words.leader].entries()) {
    const x = page.left + at * column
    page.moveTo(top + 64)
    page.write(label, quiet, 'en', { x, room: column - 16 })
    pdf
      .moveTo(x, top + 60)
      .lineTo(x + column - 16, top + 60)
      .lineWidth(0.7)
      .stroke(INK)
  }
  page.moveTo(top + FORM_HEIGHT)
}

const besideSquare = (page: Page, paper: Paper) => page.width - LOOKS[paper].square - 12

function wayHeight(page: Page, paper: Paper, sheet: Sheet): number {
  return linesOfWay(paper, sheet).reduce(
    (sum, [text, one]) => sum + page.measure(text, one, besideSquare(page, paper)),
    0,
  )
}

/** The square, and beside it what to do without a reader for it. */
function writeWay(pdf: Parameters<typeof drawSquare>[0], page: Page, paper: Paper, sheet: Sheet): void {
  const { square } = LOOKS[paper]
  const top = page.y()
  drawSquare(pdf, sheet.link, page.left, top, square)
  const at = { x: page.left + square + 12, room: besideSquare(page, paper), bottom: page.height }
  page.moveTo(top + 8)
  for (const [text, one] of linesOfWay(paper, sheet)) page.write(text, one, 'en', at)
}

function linesOfWay(paper: Paper, sheet: Sheet): [string, Look][] {
  const { text, quiet, code } = LOOKS[paper]
  const words = frameOfSheet(sheet)
  return [
    [words.scan[sheet.asks], { ...text, weight: 600 }],
    [sheet.codeAt ? words.typeCode(sheet.codeAt) : `${words.type} ${sheet.link}`, quiet],
    ...(sheet.code === undefined ? [] : [[`${words.code} ${sheet.code}`, code] satisfies [string, Look]]),
  ]
}
