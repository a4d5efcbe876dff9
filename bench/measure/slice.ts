import { drive } from '../load/drive.ts'
import type { Program } from '../serve/program.ts'
import { cpuSeconds } from '../serve/use.ts'
import { quantile } from '../statistics.ts'

/** One short stretch of load on one server. */
export type Slice = {
  perSecond: number
  /** Milliseconds of CPU for each request, of all counted processes together. */
  cpu: number
  /** The same of the server alone. */
  own: number
  /** Milliseconds. */
  p50: number
  p99: number
}

export const cpuOf = (pids: readonly number[]) => pids.reduce((sum, pid) => sum + cpuSeconds(pid), 0)

/** `counted`: numbers of the processes whose CPU counts. */
export async function measureSlice(
  server: Program,
  counted: readonly number[],
  requests: readonly Buffer[],
  connections: number,
  seconds: number,
): Promise<Slice> {
  const [before, ownBefore] = [cpuOf(counted), cpuOf([server.pid])]
  const driven = await drive(server.port, requests, connections, seconds)
  const [cpu, own] = [cpuOf(counted) - before, cpuOf([server.pid]) - ownBefore]
  return {
    perSecond: driven.requests / driven.seconds,
    cpu: (cpu * 1000) / driven.requests,
    own: (own * 1000) / driven.requests,
    p50: quantile(driven.latencies, 0.5),
    p99: quantile(driven.latencies, 0.99),
  }
}
