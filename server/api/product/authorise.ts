import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import {
  endAuthorised,
  isFresh,
  authorise as letIn,
  listAuthorised,
  noteWish,
  requireListed,
  SHOWN,
} from '#server/domains/apps/index.ts'
import type { Session } from '#server/domains/people/index.ts'
import { chooseDetail, readDetails } from '#server/domains/push/index.ts'
import type { House } from '../house.ts'
import { implement } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import type { Desk } from '../mastodon/shared.ts'
import { type Asked, readAsked, wordFor } from '../oauth/asked.ts'
import { leadsTo, withAnswer } from '../oauth/redirect-uri.ts'

/** Somebody lets an app in, or not; and ends what they let in. */
export function authorise(app: FastifyInstance, { house, site }: Desk): void {
  const { ground } = house

  implement(app, 'POST /api/birdhouse/v1/authorise/look', async ({ body, session }) => {
    const asked = await readAsked(house, body.asked)
    await noteWish(ground, asked.app)
    await requireListed(ground.db, asked.app)
    const { wish } = asked
    return {
      name: asked.app.name,
      website: asked.app.website,
      leads_to: leadsTo(asked.redirectUri),
      scopes: 'refused' in wish ? [] : wish.scopes,
      sign_in_again: await mustSignIn(house, asked, session),
      refused:
        'refused' in wish
          ? { code: wish.refused, back: tell(asked, { error: wordFor(wish.refused) }) }
          : null,
    }
  })

  implement(app, 'POST /api/birdhouse/v1/authorise', async ({ body, session }) => {
    const asked = await readAsked(house, body.asked)
    const { wish } = asked
    await noteWish(ground, asked.app)
    if ('refused' in wish) throw new Refusal(wish.refused)
    if (session === null || (await mustSignIn(house, asked, session))) throw new Refusal('sign_in_again')
    if (!body.allow) return { code: null, back: tell(asked, { error: 'access_denied' }) }
    const code = await letIn(ground, { ...asked, ...wish, sessionId: session.id })
    return asked.redirectUri === SHOWN ? { code, back: null } : { code: null, back: tell(asked, { code }) }
  })

  implement(app, 'GET /api/birdhouse/v1/authorisations', async ({ me, query, request, reply }) => {
    const rows = await listAuthorised(ground, me, query)
    const ids = rows.map(({ id }) => id)
    linkPages(request, reply, ids, query.limit, site.url)
    const details = await readDetails(ground, ids)
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      website: row.website,
      scopes: row.scopes,
      created_at: row.created_at.toISOString(),
      last_used_on: row.last_used_at.toISOString().slice(0, 10),
      push: pushOf(details.get(row.id)),
    }))
  })

  implement(app, 'PUT /api/birdhouse/v1/authorisations/:id/push', async ({ me, params, body }) => {
    await chooseDetail(ground, me, params.id, body.detail)
    return body
  })

  implement(app, 'DELETE /api/birdhouse/v1/authorisations/:id', async ({ params, me }) => {
    await endAuthorised(ground, me, params.id)
    return {}
  })
}

const pushOf = (detail: boolean | undefined) => (detail === undefined ? null : { detail })

/** An app may want to be sure who is at the keyboard, as for a second account. */
const mustSignIn = async (
  { ground }: House,
  { forceLogin }: Asked,
  session: Session | null,
): Promise<boolean> => forceLogin && session !== null && !(await isFresh(ground, session.id))

const tell = ({ redirectUri, state }: Asked, answer: Record<string, string>): string | null =>
  redirectUri === SHOWN ? null : withAnswer(redirectUri, { ...answer, state })
