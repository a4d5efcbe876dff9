import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type Found, fine, look } from './check.ts'

const SLOW_MS = 250
const EVERY_MS = 60_000

/** How long one thing keeps all others waiting in this process, in the last minute or two. */
export function measureLoad(): () => Found {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  let before = 0
  setInterval(() => {
    before = p99()
    delay.reset()
  }, EVERY_MS).unref()
  const p99 = () => (delay.count === 0 ? 0 : delay.percentile(99) / 1e6)
  return () => {
    const facts = {
      delay_ms: Math.round(Math.max(before, p99())),
      memory_bytes: process.memoryUsage.rss(),
      started_at: new Date(Date.now() - process.uptime() * 1000).toISOString(),
    }
    return facts.delay_ms > SLOW_MS ? look('slow', facts) : fine(facts)
  }
}
