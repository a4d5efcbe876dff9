import { escapeHtml } from '#rules/text/html.ts'
import type { Addressed } from '#server/domains/announcements/index.ts'
import { type Frame, WORDS, type Word } from './personal-words.ts'

const RIGHT_TO_LEFT = /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/i

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

const say = (frame: Frame, word: Word, facts: Record<string, string> = {}) =>
  escapeHtml(WORDS[frame][word].replace(/\{(\w+)\}/g, (_, key: string) => facts[key] ?? ''))

/** A page of a few kilobytes that needs no script. `head`: what is asked for by a browser that shows it. */
function page(frame: Frame, title: string, head: string, body: readonly string[]): string {
  return `<!doctype html><html lang="${frame}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><link rel="stylesheet" href="/a/page.css">${head}</head>
<body><main>${body.filter((line) => line !== '').join('\n')}</main></body></html>`
}

export function showNothing(frame: Frame, organisation: string, what: 'over' | 'unknown'): string {
  const hint = what === 'over' ? 'overHint' : 'unknownHint'
  return page(frame, organisation, '', [
    `<p class="house">${escapeHtml(organisation)}</p><h1>${say(frame, what)}</h1><p>${say(frame, hint)}</p>`,
  ])
}

export function showAnnouncement(shown: Shown): string {
  const { frame, organisation, token, announcement, sender, name, corrected, test } = shown
  const text = textFor(shown)
  const direction = RIGHT_TO_LEFT.test(text.language) ? 'rtl' : 'ltr'
  // Asked for by browsers that show the page, not by what looks through mails on the way.
  const opened = test ? '' : `<link rel="stylesheet" href="/a/${encodeURIComponent(token)}/opened.css">`
  const title = text.short.slice(0, 60)
  return page(frame, `${test ? `Test: ${title}` : title} · ${organisation}`, opened, [
    `<p class="house">${escapeHtml(organisation)}</p>`,
    test ? `<p class="note" role="status">${say(frame, test === 'tried' ? 'tried' : 'test')}</p>` : '',
    corrected ? `<p class="note" role="alert">${say(frame, 'corrected')}</p>` : '',
    `<article lang="${escapeHtml(text.language)}" dir="${direction}"><h1>${escapeHtml(text.short)}</h1>${paragraphs(text.fullText)}</article>`,
    `<p class="quiet">${say(frame, 'from', { sender })}</p>`,
    answer(shown),
    verdict(shown),
    `<footer><p>${say(frame, 'to', { name })}</p><p>${say(frame, 'why', { condition: announcement.condition, purpose: announcement.purpose })}</p><p>${say(frame, 'seen')}</p>`,
    announcement.duty === '' ? '' : `<p>${say(frame, 'duty', { duty: announcement.duty })}</p>`,
    '</footer>',
  ])
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
  `<form method="post" action="/a/${encodeURIComponent(token)}${test ? `?l=${encodeURIComponent(languages[0] ?? '')}` : ''}">${inside.join('')}</form>`

export const STYLE = `:root{color-scheme:light dark;--ink:#1d1b17;--paper:#faf7f0;--quiet:#615c52;--line:#d9d4c7;--main:#1f5c43;--on:#fff}
@media(prefers-color-scheme:dark){:root{--ink:#ece8df;--paper:#1b1a17;--quiet:#aba598;--line:#45413a;--main:#8fd0b1;--on:#10241b}}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 system-ui,sans-serif}
main{max-width:36rem;margin:0 auto;padding:24px 20px 48px;overflow-wrap:anywhere}
h1{font-size:1.45rem;line-height:1.3;margin:.5em 0}
.house{font-weight:600;color:var(--main);margin:0}.quiet,footer{color:var(--quiet)}
.note{border:1px solid var(--line);border-radius:12px;padding:12px 16px}
form{margin:24px 0}form p{margin:0 0 8px}
button{font:inherit;min-height:44px;padding:8px 20px;border:1px solid var(--quiet);border-radius:999px;background:none;color:inherit;cursor:pointer}
button.main{width:100%;min-height:52px;background:var(--main);border-color:var(--main);color:var(--on);font-weight:600}
button[aria-pressed=true]{border-color:var(--main);box-shadow:inset 0 0 0 1px var(--main);font-weight:600}
button:focus-visible{outline:3px solid var(--main);outline-offset:3px}
footer{margin-top:32px;padding-top:16px;border-top:1px solid var(--line);font-size:.88rem}
`
