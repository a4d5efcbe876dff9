import type { FastifyInstance } from 'fastify'
import { endAll, listApps, onlyListed, setListed, setPolicy } from '#server/domains/apps/index.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'
import { leadsTo } from '../oauth/redirect-uri.ts'

/** What administrators decide of apps. */
export function managedApps(app: FastifyInstance, { house }: Desk): void {
  const { ground } = house
  const read = (mark: string) => Buffer.from(mark, 'base64url')

  implement(app, 'GET /api/birdhouse/v1/apps', async () => ({
    only_listed: await onlyListed(ground.db),
    apps: (await listApps(ground)).map((one) => ({
      mark: one.mark.toString('base64url'),
      name: one.name,
      website: one.website,
      leads_to: [...new Set(one.redirectUris.map(leadsTo))].filter((where) => where !== null),
      listed: one.listed,
      people: one.people,
      used_on: one.usedOn,
    })),
  }))

  implement(app, 'PUT /api/birdhouse/v1/apps/policy', async ({ me, body }) => {
    await setPolicy(ground, me, body.only_listed)
    return {}
  })

  implement(app, 'PUT /api/birdhouse/v1/apps/:mark/listed', async ({ me, params, body }) => {
    await setListed(ground, me, read(params.mark), body.listed)
    return {}
  })

  implement(app, 'DELETE /api/birdhouse/v1/apps/:mark/authorisations', async ({ me, params }) => ({
    ended: await endAll(ground, me, read(params.mark)),
  }))

  implement(app, 'DELETE /api/birdhouse/v1/apps/authorisations', async ({ me }) => ({
    ended: await endAll(ground, me, null),
  }))
}
