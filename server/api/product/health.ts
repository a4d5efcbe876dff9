import type { FastifyInstance } from 'fastify'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'

export function health(app: FastifyInstance, { house }: Desk): void {
  implement(app, 'GET /api/birdhouse/v1/health', async ({ request }) => ({
    at: house.ground.clock().toISOString(),
    checks: await house.health({
      forwarded: request.headers['x-forwarded-for'] !== undefined,
      trusted: request.ip !== request.socket.remoteAddress,
    }),
  }))
}
