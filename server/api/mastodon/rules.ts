import type { FastifyInstance } from 'fastify'
import { readRuleBook, writeRules } from '#server/domains/rules/index.ts'
import { implement } from '../http/implement.ts'
import { presentRule } from '../present/rule.ts'
import type { Desk } from './shared.ts'

export function rules(app: FastifyInstance, { house: { ground } }: Desk): void {
  implement(app, 'GET /api/v1/instance/rules', async () =>
    (await readRuleBook(ground)).rules.map(presentRule),
  )

  implement(app, 'GET /api/birdhouse/v1/rules', async () => {
    const { revision, rules } = await readRuleBook(ground)
    return { revision, rules: rules.map(presentRule) }
  })

  implement(app, 'PUT /api/birdhouse/v1/rules', async ({ body, me }) => {
    const { revision, rules } = await writeRules(ground, me, body)
    return { revision, rules: rules.map(presentRule) }
  })
}
