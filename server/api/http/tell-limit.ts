import type { FastifyReply } from 'fastify'
import type { Limiter, Rate } from '#server/platform/rate/index.ts'

/** By the second, since many answers name the same. */
let known = { second: 0, text: '' }

function instant(ms: number): string {
  const second = Math.ceil(ms / 1000)
  if (second !== known.second) known = { second, text: new Date(second * 1000).toISOString() }
  return known.text
}

/** How much of a limit is left, as Mastodon says it. */
export function tellLimit(limiter: Limiter, reply: FastifyReply, key: string, rate: Rate): void {
  const now = Date.now()
  const { left, fullIn } = limiter.look(key, rate, now)
  reply.header('x-ratelimit-limit', rate.burst)
  reply.header('x-ratelimit-remaining', left)
  reply.header('x-ratelimit-reset', instant(now + fullIn))
}
