import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import { type Document, readDocument, readTerms } from '#server/domains/documents/index.ts'
import { implement } from '../http/implement.ts'
import { textToHtml } from '../present/account.ts'
import type { Desk } from './shared.ts'

/** What the organisation says about this server, as apps read it. */
export function instanceDocuments(app: FastifyInstance, { house, site }: Desk): void {
  const { ground } = house
  const nobody = new Set<string>()
  const html = (text: string) => textToHtml(site, text, nobody)
  const present = ({ text, changedAt }: Document) => ({
    updated_at: changedAt.toISOString(),
    content: html(text),
  })

  implement(app, 'GET /api/v1/instance/extended_description', async () => {
    const about = await readDocument(ground, 'about')
    if (about !== null) return present(about)
    return { updated_at: new Date(0).toISOString(), content: html((await house.organisation()).purpose) }
  })
  implement(app, 'GET /api/v1/instance/privacy_policy', async () => {
    const privacy = await readDocument(ground, 'privacy')
    if (privacy === null) throw new Refusal('not_found')
    return present(privacy)
  })

  async function terms(day: string | undefined) {
    const found = day === undefined ? null : await readTerms(ground, day)
    if (found === null) throw new Refusal('not_found')
    return {
      effective_date: found.terms.effectiveOn,
      effective: found.begun,
      content: html(found.terms.text),
      succeeded_by: found.next,
    }
  }
  implement(app, 'GET /api/v1/instance/terms_of_service', async () =>
    terms((await readDocument(ground, 'terms'))?.effectiveOn),
  )
  implement(app, 'GET /api/v1/instance/terms_of_service/:date', ({ params }) => terms(params.date))
  implement(app, 'GET /api/v1/instance/translation_languages', async () => ({}))
}
