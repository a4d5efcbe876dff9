import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import type { House } from '../house.ts'

const FOR_ALL = { config: { auth: 'public', scope: 'any' } } as const
const KEPT = { 'cache-control': 'public, max-age=3600' }
const VERSIONS = ['2.0', '2.1'] as const

/**
 * What programs ask of any server first. How many are inside, and who, is nobody's business outside: counts are zero, and WebFinger
 * answers for nobody, as it would for a name that is not there. Apps that have signed in ask `accounts/lookup`.
 */
export function wellKnown(app: FastifyInstance, { config }: House): void {
  app.get('/.well-known/host-meta', FOR_ALL, (_request, reply) =>
    reply.headers(KEPT).type('application/xrd+xml; charset=utf-8').send(hostMeta(config.publicUrl)),
  )

  app.get('/.well-known/webfinger', FOR_ALL, (request) => {
    const { resource } = request.query as { resource?: unknown }
    if (typeof resource !== 'string') throw new Refusal('invalid_request', { what: 'resource is missing' })
    throw new Refusal('not_found')
  })

  app.get('/.well-known/nodeinfo', FOR_ALL, (_request, reply) =>
    reply.headers(KEPT).send({
      links: VERSIONS.map((version) => ({
        rel: `http://nodeinfo.diaspora.software/ns/schema/${version}`,
        href: `${config.publicUrl}/nodeinfo/${version}`,
      })),
    }),
  )

  for (const version of VERSIONS)
    app.get(`/nodeinfo/${version}`, FOR_ALL, (_request, reply) =>
      reply
        .headers(KEPT)
        .type(
          `application/json; profile="http://nodeinfo.diaspora.software/ns/schema/${version}#"; charset=utf-8`,
        )
        .send(JSON.stringify(nodeInfo(version))),
    )
}

const hostMeta = (url: string) => `<?xml version="1.0" encoding="UTF-8"?>
<XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0">
  <Link rel="lrdd" template="${url.replaceAll('&', '&amp;')}/.well-known/webfinger?resource={uri}"/>
</XRD>
`

const nodeInfo = (version: (typeof VERSIONS)[number]) => ({
  version,
  software: { name: 'birdhouse', version: '0.1.0' },
  protocols: [],
  services: { inbound: [], outbound: [] },
  openRegistrations: false,
  usage: { users: { total: 0, activeMonth: 0, activeHalfyear: 0 }, localPosts: 0 },
  metadata: {},
})
