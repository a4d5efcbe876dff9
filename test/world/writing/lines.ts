import { DAYS } from '../calendar.ts'
import { ANYONE_LINES, LANGUAGE_LINES } from '../content/lines-anyone.ts'
import { CARE_LEAD_LINES, CARE_LINES } from '../content/lines-care.ts'
import { CORE_LINES, FIELD_LINES, OPERATIONS_LINES, RADIO_LINES } from '../content/lines-network.ts'
import { OFFICE_LINES } from '../content/lines-office.ts'
import { RETAIL_LEAD_LINES, SHOP_LINES } from '../content/lines-shops.ts'
import type { Colleague } from '../people.ts'
import type { WorldPost } from '../types.ts'
import type { Desk } from './desk.ts'

const BY_VOICE: [string, string][] = [
  ['shop', SHOP_LINES],
  ['shop-lead', RETAIL_LEAD_LINES],
  ['care', CARE_LINES],
  ['care-lead', CARE_LEAD_LINES],
  ['operations', OPERATIONS_LINES],
  ['core', CORE_LINES],
  ['field', FIELD_LINES],
  ['radio', RADIO_LINES],
  ['any', ANYONE_LINES],
  ...Object.entries(OFFICE_LINES),
]

const SAID_BY = /^([a-z.]+)> (.*)$/

/** The single posts that were written by hand, each said once; more of them lately than long ago. */
export function writeLines(desk: Desk): void {
  for (const [voice, lines] of BY_VOICE) {
    for (const line of lines.trim().split('\n')) writeLine(desk, line, voice, languageOf(line))
  }
  for (const [language, lines] of Object.entries(LANGUAGE_LINES)) {
    for (const line of lines.trim().split('\n')) writeLine(desk, line, 'any', language)
  }
}

/** `handle> text`, or `text` in the given voice; answers follow after ` || ` in the same form. */
function writeLine(desk: Desk, line: string, voice: string, language: string): void {
  const [opening = '', ...answers] = line.split(' || ')
  const [, handle, text = opening] = SAID_BY.exec(opening) ?? []
  for (let tries = 0; tries < 200; tries += 1) {
    const author = handle ? desk.person(handle) : desk.author(voice, desk.calendar.today)
    if (!author) continue
    const at = desk.momentOf(author, dayFor(desk, author))
    const filled = at && desk.fill(text, author)
    if (!at || !filled) continue
    writeAnswers(desk, desk.post({ author: author.handle, at, text: filled, language }), answers)
    return
  }
  throw new Error(`No room in the half year for: ${line}`)
}

function writeAnswers(desk: Desk, opening: WorldPost, answers: string[]): void {
  const taken = new Set([opening.author])
  let at = opening.at
  for (const answer of answers) {
    const [, voice = '', text = ''] = SAID_BY.exec(answer) ?? []
    at = new Date(at.getTime() + Math.ceil(desk.random.wait(20) * 60_000))
    const author = desk.author(voice, at, taken)
    const filled = author && desk.fill(text, author)
    if (!author || !filled || at >= desk.calendar.today) return
    taken.add(author.handle)
    const language = opening.language === 'en' || /^[ -~“”]*$/.test(text) ? 'en' : opening.language
    desk.post({ author: author.handle, at, text: filled, language, replyTo: opening.key })
  }
}

/** How many days ago: half of the lines in the last six weeks. */
function dayFor({ random, calendar }: Desk, { joinedAt, leftAt }: Colleague): number {
  const daysSince = (instant: Date) => Math.floor((calendar.today.getTime() - instant.getTime()) / 86_400_000)
  const last = leftAt ? daysSince(leftAt) + 1 : 0
  const first = Math.min(DAYS - 1, daysSince(joinedAt))
  return last + Math.floor((first - last + 1) * random.next() ** 2)
}

/** The few lines in the script of another language among the English ones. */
function languageOf(line: string): string {
  if (/[ぁ-ヿ]/.test(line)) return 'ja'
  if (/[一-鿿]{4}/.test(line)) return 'zh'
  return /\bkein|ich\b/.test(line) ? 'de' : 'en'
}
