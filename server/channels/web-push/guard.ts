import { lookup } from 'node:dns/promises'
import type { Gate } from '#server/platform/fetch/index.ts'

export type Address = { address: string; family: number }

/** The one address to connect to, looked up once, so that a second answer can't lead elsewhere; null when any is closed to us. */
export async function findAddress({ hostname, port }: URL, gate: Gate): Promise<Address | null> {
  const found = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true }).catch(() => [])
  const [first] = found
  const open = (address: string) => gate.isAllowed(address) || (port === '' && gate.isPublic(address))
  return first !== undefined && found.every(({ address }) => open(address)) ? first : null
}
