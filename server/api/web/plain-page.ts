import type { FastifyInstance, FastifyReply } from 'fastify'
import { escapeHtml } from '#rules/text/html.ts'
import { NOT_KEPT } from '../http/headers.ts'

/** Pages of a few kilobytes for whoever has no account in hand; they need no script. */
export type Frame = 'en' | 'de'

export const frameOf = (language: string | undefined): Frame => (/^de\b/i.test(language ?? '') ? 'de' : 'en')

/** What a browser asks for, as `de-AT, en;q=0.8`, the dearest first as they come. */
export const askedIn = (header: string | undefined): string[] =>
  (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((one) => one.split(';')[0]?.trim() ?? '')
    .filter((one) => /^[a-z]{2,3}\b/i.test(one))

/** In the first of a person's languages; where they have none, in what their browser asks for. */
export const frameFor = (languages: readonly string[], asked: string | undefined): Frame =>
  frameOf(languages[0] ?? asked)

const RIGHT_TO_LEFT = /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/i
export const directionOf = (language: string) => (RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr')

type Page = { frame: Frame; organisation: string; title?: string; head?: string; body: readonly string[] }

/** `head`: what is asked for by a browser that shows it. */
export function page({ frame, organisation, title = organisation, head = '', body }: Page): string {
  const lines = [`<p class="house">${escapeHtml(organisation)}</p>`, ...body]
  return `<!doctype html><html lang="${frame}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><link rel="stylesheet" href="/a/page.css">${head}</head>
<body><main>${lines.filter((line) => line !== '').join('\n')}</main></body></html>`
}

/** A heading and a line: for what there is nothing more to do about. */
export const notice = (frame: Frame, organisation: string, heading: string, hint: string): string =>
  page({ frame, organisation, body: [`<h1>${heading}</h1><p>${hint}</p>`] })

export const fillIn = (words: string, facts: Record<string, string> = {}): string =>
  escapeHtml(words.replace(/\{(\w+)\}/g, (_, key: string) => facts[key] ?? ''))

export const form = (action: string, inside: readonly string[]): string =>
  `<form method="post" action="${escapeHtml(action)}">${inside.join('')}</form>`

export const sendPage = (reply: FastifyReply, status: number, html: string) =>
  reply
    .status(status)
    .headers({ ...NOT_KEPT, 'referrer-policy': 'same-origin' })
    .type('text/html; charset=utf-8')
    .send(html)

/** What a page without a script sends. */
export function takeForms(pages: FastifyInstance): void {
  pages.removeAllContentTypeParsers()
  pages.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 1_000 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
}

export const STYLE = `:root{color-scheme:light dark;--ink:#1d1b17;--paper:#faf7f0;--quiet:#615c52;--line:#d9d4c7;--main:#1f5c43;--on:#fff}
@media(prefers-color-scheme:dark){:root{--ink:#ece8df;--paper:#1b1a17;--quiet:#aba598;--line:#45413a;--main:#8fd0b1;--on:#10241b}}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 system-ui,sans-serif}
main{max-width:36rem;margin:0 auto;padding:24px 20px 48px;overflow-wrap:anywhere}
h1{font-size:clamp(1.25rem,6.8vw,1.45rem);line-height:1.3;margin:.5em 0;hyphens:auto}
a{color:var(--main);text-underline-offset:3px}
.house{font-weight:600;color:var(--main);margin:0}.quiet,footer{color:var(--quiet)}
.note{border:1px solid var(--line);border-radius:12px;padding:12px 16px}
form{margin:24px 0}form p{margin:0 0 8px}
fieldset{border:0;margin:0 0 20px;padding:0}legend{padding:0;font-size:1.45rem;line-height:1.3;font-weight:700;margin:.5em 0}
.option{display:flex;gap:12px;align-items:center;min-height:44px;padding:4px 16px;border:1px solid var(--line);border-radius:12px;margin:0 0 8px;cursor:pointer}
.option:has(input:checked){border-color:var(--main);box-shadow:inset 0 0 0 1px var(--main)}
input[type=radio]{inline-size:20px;block-size:20px;flex:none;margin:0;accent-color:var(--main)}
input[type=text]{font:600 1.3rem/1.3 ui-monospace,monospace;letter-spacing:.12em;text-transform:uppercase;box-sizing:border-box;inline-size:100%;min-height:52px;padding:8px 16px;border:1px solid var(--quiet);border-radius:12px;background:none;color:inherit;margin:0 0 16px}
button{font:inherit;min-height:44px;padding:8px 20px;border:1px solid var(--quiet);border-radius:999px;background:none;color:inherit;cursor:pointer}
button.main{width:100%;min-height:52px;background:var(--main);border-color:var(--main);color:var(--on);font-weight:600}
button[aria-pressed=true]{border-color:var(--main);box-shadow:inset 0 0 0 1px var(--main);font-weight:600}
a:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid var(--main);outline-offset:3px}
nav,[role=group]{display:flex;flex-wrap:wrap;gap:8px}
nav{margin:12px 0 0}
nav a{display:inline-flex;align-items:center;min-height:44px;padding:0 16px;border:1px solid var(--line);border-radius:999px;color:inherit;text-decoration:none}
nav a[aria-current]{border-color:var(--main);font-weight:600}
img,video{display:block;max-width:100%;height:auto;margin:16px 0;border-radius:12px}
footer{margin-top:32px;padding-top:16px;border-top:1px solid var(--line);font-size:.88rem}
`
