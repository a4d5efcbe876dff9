import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import type { Gate } from './addresses.ts'

export type Resolve = (host: string) => Promise<string[]>

export const resolveBySystem: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address)

/** Why nothing came; for the log, not for people. */
export class Unfetched extends Error {}

export function parse(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href)
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Unfetched('not http or https')
  if (url.username !== '' || url.password !== '') throw new Unfetched('a name or password in it')
  return url
}

/** The one to connect to. Every address of the name has to be one that may be reached. */
export async function addressOf(
  url: URL,
  gate: Gate,
  resolve: Resolve,
  signal: AbortSignal,
): Promise<string> {
  // URL has brought decimal, octal and hexadecimal numbers to the usual form.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const all = isIP(host) !== 0 ? [host] : await within(resolve(host), signal)
  const [first] = all
  if (first === undefined) throw new Unfetched('no address')
  const inside = all.every((address) => gate.isAllowed(address))
  if (!inside && !all.every((address) => gate.isPublic(address))) throw new Unfetched('a forbidden address')
  // Other ports of the world are other services; those of the operator's own networks are their own business.
  if (!inside && url.port !== '') throw new Unfetched('not the usual port')
  return first
}

function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Unfetched('too slow')), { once: true })
    work.then(resolve, () => reject(new Unfetched('an unknown name')))
  })
}

/** Connects there, whatever the name says by then. */
export function pinned(address: string): LookupFunction {
  const family = isIP(address)
  return (_host, options, done) => {
    if (options.all) done(null, [{ address, family }])
    else done(null, address, family)
  }
}
