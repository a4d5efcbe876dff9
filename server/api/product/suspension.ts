import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Suspension } from '#contract/product/suspension.ts'
import { Refusal } from '#server/base/errors.ts'
import { findSuspended, type Login } from '#server/domains/people/index.ts'
import { appeal, readSuspension } from '#server/domains/reports/index.ts'
import { readRules } from '#server/domains/rules/index.ts'
import { implement } from '../http/implement.ts'
import { claimOf, closeSuspension, isOpen } from '../http/suspension-cookie.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentDecision } from '../present/report.ts'
import { presentRule } from '../present/rule.ts'

/** What somebody suspended may still do: read why, and appeal. */
export function suspension(app: FastifyInstance, { house }: Desk): void {
  const { ground, config, cards } = house

  async function recognise(request: FastifyRequest): Promise<Login> {
    const claimed = claimOf(request, config)
    const login = claimed === null ? null : await findSuspended(ground, claimed)
    if (login === null || !isOpen(request, config, login, ground.clock()))
      throw new Refusal('suspension_closed')
    return login
  }

  async function present(id: string): Promise<Suspension> {
    const [card, found] = [await cards.one(id), await readSuspension(ground, id)]
    if (card === null || found === null) throw new Refusal('suspension_closed')
    const rules = await readRules(ground, found.ruleIds)
    return {
      name: card.name,
      decision: {
        ...presentDecision(found),
        rules: found.ruleIds.flatMap((one) => rules.get(one) ?? []).map(presentRule),
      },
    }
  }

  implement(app, 'GET /api/birdhouse/v1/suspension', async ({ request }) =>
    present((await recognise(request)).id),
  )

  implement(app, 'POST /api/birdhouse/v1/suspension/appeal', async ({ request, body }) => {
    const { id } = await recognise(request)
    const found = await readSuspension(ground, id)
    if (found === null) throw new Refusal('not_found')
    await appeal(ground, id, found.id, body.text)
    return present(id)
  })

  implement(app, 'DELETE /api/birdhouse/v1/suspension', async ({ reply }) => {
    closeSuspension(reply, config)
    return {}
  })
}
