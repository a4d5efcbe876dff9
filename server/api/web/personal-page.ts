import { escapeHtml } from '#rules/text/html.ts'
import type { Addressed } from '#server/domains/announcements/index.ts'
import { WORDS, type Word } from './personal-words.ts'
import { directionOf, type Frame, fillIn, form as formTo, notice, page } from './plain-page.ts'

/** What is said to its reader: of one who is addressed, or of whoever tries it out. */
export type Readable = Pick<
  Addressed,
  'texts' | 'language' | 'revision' | 'condition' | 'purpose' | 'duty' | 'confirmedAt' | 'useful'
>

export type Shown = {
  organisation: string
  frame: Frame
  token: string
  name: string
  sender: string
  announcement: Readable
  languages: readonly string[]
  asks: boolean
  corrected: boolean
  /** Nothing is counted; `tried`: a button was pressed. */
  test?: 'opened' | 'tried'
}

const say = (frame: Frame, word: Word, facts?: Record<string, string>) => fillIn(WORDS[frame][word], facts)

export function showNothing(frame: Frame, organisation: string, what: 'over' | 'unknown'): string {
  return notice(
    frame,
    organisation,
    say(frame, what),
    say(frame, what === 'over' ? 'overHint' : 'unknownHint'),
  )
}

export function showAnnouncement(shown: Shown): string {
  const { frame, organisation, token, announcement, sender, name, corrected, test } = shown
  const text = textFor(shown)
  const direction = directionOf(text.language)
  // Asked for by browsers that show the page, not by what looks through mails on the way.
  const opened = test ? '' : `<link rel="stylesheet" href="/a/${encodeURIComponent(token)}/opened.css">`
  const title = text.short.slice(0, 60)
  const body = [
    test ? `<p class="note" role="status">${say(frame, test === 'tried' ? 'tried' : 'test')}</p>` : '',
    corrected ? `<p class="note" role="alert">${say(frame, 'corrected')}</p>` : '',
    `<article lang="${escapeHtml(text.language)}" dir="${direction}"><h1>${escapeHtml(text.short)}</h1>${paragraphs(text.fullText)}</article>`,
    `<p class="quiet">${say(frame, 'from', { sender })}</p>`,
    answer(shown),
    verdict(shown),
    `<footer><p>${say(frame, 'to', { name })}</p><p>${say(frame, 'why', { condition: announcement.condition, purpose: announcement.purpose })}</p><p>${say(frame, 'seen')}</p>`,
    announcement.duty === '' ? '' : `<p>${say(frame, 'duty', { duty: announcement.duty })}</p>`,
    '</footer>',
  ]
  return page({
    frame,
    organisation,
    title: `${test ? `Test: ${title}` : title} · ${organisation}`,
    head: opened,
    body,
  })
}

function textFor({ announcement: { texts, language }, languages }: Shown) {
  const base = (one: string) => one.toLowerCase().split('-')[0]
  const wanted = [...languages, language].map((wish) =>
    texts.find((one) => base(one.language) === base(wish)),
  )
  return wanted.find((one) => one !== undefined) ?? texts[0] ?? { language, short: '', fullText: null }
}

const paragraphs = (text: string | null) =>
  (text ?? '')
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== '')
    .map((one) => `<p>${escapeHtml(one.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('')

function answer(shown: Shown): string {
  const { frame, announcement, asks } = shown
  if (!asks) return ''
  if (announcement.confirmedAt !== null) return `<p class="note" role="status">${say(frame, 'confirmed')}</p>`
  return form(shown, [
    `<input type="hidden" name="revision" value="${announcement.revision}">`,
    `<button name="act" value="confirm" class="main">${say(frame, 'confirm')}</button>`,
  ])
}

function verdict(shown: Shown): string {
  const {
    frame,
    announcement: { useful },
  } = shown
  const button = (value: boolean, act: string, word: Word) =>
    `<button name="act" value="${act}" aria-pressed="${useful === value}">${say(frame, word)}</button>`
  return form(shown, [
    `<p id="ask">${say(frame, useful === null ? 'askUseful' : 'said')}</p><div role="group" aria-labelledby="ask">`,
    `${button(true, 'useful', 'useful')} ${button(false, 'not', 'notForMe')}</div>`,
  ])
}

const form = ({ token, test, languages }: Shown, inside: readonly string[]) =>
  formTo(
    `/a/${encodeURIComponent(token)}${test ? `?l=${encodeURIComponent(languages[0] ?? '')}` : ''}`,
    inside,
  )
