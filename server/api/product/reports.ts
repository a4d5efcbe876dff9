import type { FastifyInstance } from 'fastify'
import type { Case } from '#contract/product/reports.ts'
import {
  addNote,
  answerAppeal,
  appeal,
  decide,
  type Case as Found,
  listCases,
  listDecisions,
  listOwnReports,
  readDecisions,
  removePictureOf,
} from '#server/domains/reports/index.ts'
import { readRules } from '#server/domains/rules/index.ts'
import { implement } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentAccount } from '../present/account.ts'
import { presentCasePost, presentDecision, presentReport } from '../present/report.ts'
import { presentRule } from '../present/rule.ts'

export function cases(app: FastifyInstance, { house, site }: Desk): void {
  const { ground, cards } = house

  async function present(found: Found[]): Promise<Case[]> {
    const decisions = await readDecisions(
      ground,
      found.flatMap((one) => one.decisionId ?? []),
    )
    const people = await cards.read(
      [
        ...found.flatMap((one) => [one.reporterId, one.personId, ...one.notes.map((note) => note.byId)]),
        ...[...decisions.values()].map((one) => one.byId),
      ].filter((id) => id !== null),
    )
    const rules = await readRules(
      ground,
      found.flatMap((one) => one.ruleIds),
    )
    const account = (id: string | null) => {
      const card = id === null ? undefined : people.get(id)
      return card === undefined ? null : presentAccount(site, card)
    }
    return found.flatMap((one) => {
      const [reporter, person] = [account(one.reporterId), account(one.personId)]
      const decision = one.decisionId === null ? undefined : decisions.get(one.decisionId)
      if (person === null || (reporter === null && one.reporterId !== null)) return []
      return {
        id: one.id,
        category: one.category,
        comment: one.comment,
        rules: one.ruleIds.flatMap((id) => rules.get(id) ?? []).map(presentRule),
        created_at: one.createdAt.toISOString(),
        reporter,
        person,
        posts: one.posts.map((post) => presentCasePost(site, one.id, post)),
        notes: one.notes.map(({ byId, text, createdAt }) => ({
          by: account(byId),
          text,
          created_at: new Date(createdAt).toISOString(),
        })),
        decision:
          decision === undefined ? null : { ...presentDecision(decision), by: account(decision.byId) },
      }
    })
  }

  implement(app, 'GET /api/birdhouse/v1/reports', async ({ query, me, request, reply }) => {
    const found = await listCases(ground, me, query)
    linkPages(
      request,
      reply,
      found.map((one) => one.id),
      query.limit,
      site.url,
    )
    return present(found)
  })

  implement(app, 'POST /api/birdhouse/v1/reports/:id/decide', async ({ params, body, me }) => {
    await decide(ground, { by: me, reportId: params.id, ...body })
    return {}
  })

  implement(app, 'POST /api/birdhouse/v1/reports/:id/notes', async ({ params, body, me }) => {
    await addNote(ground, me, params.id, body.text)
    return {}
  })

  implement(app, 'POST /api/birdhouse/v1/people/:id/remove_picture', async ({ params, body, me }) => {
    await removePictureOf(ground, { by: me, accountId: params.id, ...body })
    return {}
  })

  implement(app, 'GET /api/birdhouse/v1/reports/mine', async ({ me }) => {
    const found = await listOwnReports(ground, me)
    const people = await cards.read(found.map((one) => one.personId))
    return found.flatMap((one) => {
      const person = people.get(one.personId)
      return person === undefined ? [] : [presentReport(site, one, person)]
    })
  })

  implement(app, 'GET /api/birdhouse/v1/decisions', async ({ me }) =>
    (await listDecisions(ground, me)).map(presentDecision),
  )

  implement(app, 'POST /api/birdhouse/v1/decisions/:id/appeal', async ({ params, body, me }) => {
    await appeal(ground, me, params.id, body.text)
    return {}
  })

  implement(app, 'POST /api/birdhouse/v1/decisions/:id/answer', async ({ params, body, me }) => {
    const { name, mail } = await house.organisation()
    const post = mail ? { mail: house.mail, organisation: name, url: site.url } : null
    return answerAppeal(ground, { by: me, decisionId: params.id, ...body }, post)
  })
}
