import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import { listOwnReports, report } from '#server/domains/reports/index.ts'
import { implement } from '../http/implement.ts'
import { presentReport } from '../present/report.ts'
import type { Desk } from './shared.ts'

export function reports(app: FastifyInstance, { house, site }: Desk): void {
  const { ground, cards } = house

  implement(app, 'POST /api/v1/reports', async ({ body, me }) => {
    const person = await cards.one(body.account_id)
    if (person === null) throw new Refusal('not_found')
    const { category, comment } = body
    const postIds = body.status_ids ?? []
    const ruleIds = body.rule_ids ?? []
    const wanted = { reporterId: me, personId: person.id, postIds, category, comment, ruleIds }
    const id = await report(ground, wanted)
    const [made] = await listOwnReports(ground, me, id)
    if (made === undefined) throw new Refusal('conflict')
    return presentReport(site, made, person)
  })
}
