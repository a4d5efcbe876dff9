import type { FastifyInstance } from 'fastify'
import { readDocument } from '#server/domains/documents/index.ts'
import type { Desk } from '../mastodon/shared.ts'
import { textToHtml } from '../present/account.ts'
import { WORDS } from './document-words.ts'
import { type Frame, fillIn, frameOf, page, sendPage } from './plain-page.ts'

const PAGES = { about: '/about', privacy: '/privacy-policy', terms: '/terms-of-service' } as const

/** What the organisation says about this server, for whoever looks before signing in. */
export function documentPages(app: FastifyInstance, { house, site }: Desk): void {
  const nobody = new Set<string>()
  for (const [kind, path] of Object.entries(PAGES) as [keyof typeof PAGES, string][])
    app.get(path, { config: { auth: 'public' } }, async (request, reply) => {
      const frame = frameOf(request.headers['accept-language'])
      const words = WORDS[frame]
      const { name: organisation, purpose } = await house.organisation()
      const found = await readDocument(house.ground, kind)
      const text = found?.text ?? (kind === 'about' ? purpose : '')
      const body = text === '' ? `<p class="quiet">${fillIn(words.none)}</p>` : textToHtml(site, text, nobody)
      const since =
        found !== null && kind !== 'about' && fillIn(words.since, { day: sayDay(found.effectiveOn, frame) })
      const html = page({
        ...{ frame, organisation, title: `${words[kind]} · ${organisation}` },
        body: [
          `<h1>${fillIn(words[kind])}</h1>`,
          since ? `<p class="quiet">${since}</p>` : '',
          `<div dir="auto">${body}</div>`,
          `<footer><nav><a href="/">${fillIn(words.enter)}</a></nav></footer>`,
        ],
      })
      return sendPage(reply, 200, html)
    })
}

/** In the English that the texts are in. */
const sayDay = (day: string, frame: Frame) =>
  new Intl.DateTimeFormat(frame === 'en' ? 'en-GB' : frame, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  )
