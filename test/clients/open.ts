import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { freePort } from '#test/rig/free-port.ts'
import { openHouse } from '#test/rig/house.ts'
import { certificate } from '#test/rig/peer-certificate.ts'
import { startTlsProxy } from '#test/rig/tls-proxy.ts'

export type Opened = {
  url: string
  /** Somebody agrees on our page to what an app asks for by the address that it opens, and is shown a code. */
  agree(handle: string, address: string): Promise<string>
  stop(): Promise<void>
}

/** The sample organisation as apps reach it: by itself, or behind a proxy with a certificate. */
export async function open(scheme: 'http' | 'https'): Promise<Opened> {
  const port = await freePort()
  const url = `https://localhost:${port}`
  const environment: Record<string, string> =
    scheme === 'https' ? { PUBLIC_URL: url, TRUST_PROXY: 'loopback' } : {}
  const house = await openHouse({ sample: true, environment })
  const inside = Number(new URL(house.url).port)
  const trusted = getCACertificates('default')
  const proxy = scheme === 'https' ? await startTlsProxy(port, () => inside) : undefined
  if (proxy !== undefined) setDefaultCACertificates([...trusted, certificate])
  return {
    url: proxy === undefined ? house.url : url,
    async agree(handle, address) {
      const somebody = await house.signIn(handle)
      const body = { asked: new URL(address).search.slice(1), allow: true }
      const { code } = (await somebody.call('POST /api/birdhouse/v1/authorise', { body })).body
      return code ?? ''
    },
    async stop() {
      setDefaultCACertificates(trusted)
      proxy?.stop()
      await house.stop()
    },
  }
}

/** Waits until something is so. */
export async function until<T>(read: () => T | undefined, what: string): Promise<T> {
  for (let tries = 0; tries < 250; tries++) {
    const found = read()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`${what} never came`)
}
