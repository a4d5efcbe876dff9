import { preferredText } from '#rules/announcements/preferred-text.ts'
import { escapeHtml } from '#rules/text/html.ts'
import { ownLanguageName } from '#rules/text/language-name.ts'
import type { Addressed } from '#server/domains/announcements/index.ts'
import { extensionOf } from '../present/media.ts'
import { sayAudience } from './audience-words.ts'
import { WORDS, type Word } from './personal-words.ts'
import { directionOf, type Frame, fillIn, form as formTo, notice, page } from './plain-page.ts'

/** What is said to its reader: of one who is addressed, or of whoever tries it out. */
export type Readable = Pick<
  Addressed,
  'texts' | 'media' | 'language' | 'revision' | 'condition' | 'purpose' | 'duty' | 'confirmedAt' | 'useful'
>

export type Shown = {
  organisation: string
  frame: Frame
  token: string
  name: string
  sender: string
  announcement: Readable
  /** Of the person, the dearest first. */
  languages: readonly string[]
  /** The language that was asked for on the page. */
  chosen?: string | undefined
  asks: boolean
  corrected: boolean
  /** Nothing is counted; `tried`: a button was pressed. */
  test?: 'opened' | 'tried'
  /** Reached by paper, which others hold too: `pressed` says the same whatever was said before. */
  slip?: 'opened' | 'pressed'
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
  const { frame, organisation, token, announcement, sender, name, corrected, test, slip } = shown
  const { texts, language } = announcement
  const text = preferredText(texts, [...shown.languages, language]) ?? { language, short: '', fullText: null }
  const direction = directionOf(text.language)
  // Asked for by browsers that show the page, not by what looks through mails on the way.
  const opened =
    test || slip ? '' : `<link rel="stylesheet" href="/a/${encodeURIComponent(token)}/opened.css">`
  const title = text.short.slice(0, 60)
  const body = [
    test ? `<p class="note" role="status">${say(frame, test === 'tried' ? 'tried' : 'test')}</p>` : '',
    slip === 'pressed' ? `<p class="note" role="status">${say(frame, 'noted')}</p>` : '',
    corrected ? `<p class="note" role="alert">${say(frame, 'corrected')}</p>` : '',
    languagesOf(shown, text.language),
    `<article lang="${escapeHtml(text.language)}" dir="${direction}"><h1>${escapeHtml(text.short)}</h1>${paragraphs(text.fullText)}</article>`,
    pictures(shown),
    `<p class="quiet">${say(frame, 'from', { sender })}</p>`,
    answer(shown),
    verdict(shown),
    `<footer><p>${say(frame, 'to', { name })}</p><p>${say(frame, 'why', { condition: sayAudience(frame, announcement.condition), purpose: announcement.purpose })}</p><p>${say(frame, slip ? 'seenOnSlip' : 'seen')}</p>`,
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

const paragraphs = (text: string | null) =>
  (text ?? '')
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== '')
    .map((one) => `<p>${escapeHtml(one.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('')

/** Each by its own name: whoever looks for one may read nothing else. */
function languagesOf({ frame, token, announcement: { texts } }: Shown, chosen: string): string {
  if (texts.length < 2) return ''
  const links = texts.map(({ language }) => {
    const name = ownLanguageName(language)
    const current = language === chosen ? ' aria-current="true"' : ''
    const address = `/a/${encodeURIComponent(token)}?l=${encodeURIComponent(language)}`
    return `<a href="${address}" lang="${escapeHtml(language)}"${current}>${escapeHtml(name)}</a>`
  })
  return `<nav aria-label="${say(frame, 'languages')}">${links.join('')}</nav>`
}

function pictures({ token, announcement: { media } }: Shown): string {
  return media
    .map(({ id, type, kind, description, width, height }) => {
      const file = `/a/${encodeURIComponent(token)}/media/${id}/full.${extensionOf(type)}`
      const size = `width="${width}" height="${height}"`
      const alt = escapeHtml(description)
      return kind === 'image'
        ? `<img src="${file}" alt="${alt}" ${size} loading="lazy">`
        : `<video src="${file}" aria-label="${alt}" ${size} controls preload="none"></video>`
    })
    .join('')
}

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

const form = ({ token, chosen }: Shown, inside: readonly string[]) =>
  formTo(
    `/a/${encodeURIComponent(token)}${chosen === undefined ? '' : `?l=${encodeURIComponent(chosen)}`}`,
    inside,
  )
