import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { EndpointName, Reply, Request } from '#contract/index.ts'
import { start } from '#server/app/start.ts'
import { readConfig } from '#server/base/config.ts'
import { findFault } from './conforms.ts'
import { openTestCluster } from './embedded-cluster.ts'
import { freePort } from './free-port.ts'
import { createHouseDatabase } from './house-database.ts'

export type Answer<T> = { status: number; body: T; headers: Headers }

/** Somebody who is signed in, seen from outside: everything goes through HTTP. */
export type Caller = {
  cookie: string
  call<N extends EndpointName>(
    name: N,
    request?: Partial<Request<N>>,
    headers?: Record<string, string>,
  ): Promise<Answer<Reply<N>>>
}

export type TestHouse = {
  url: string
  setupToken: string
  databaseUrl: string
  /** Folder of its pictures. */
  mediaDir: string
  said: string[]
  nobody: Caller
  signIn(handle: string): Promise<Caller>
  stop(): Promise<void>
}

/** A whole Birdhouse on a database of its own, listening on a free loopback port. */
export async function openHouse(
  options: { sample?: boolean; environment?: Record<string, string> } = {},
): Promise<TestHouse> {
  const cluster = openTestCluster(inject('clusterUrl'))
  const name = `house_${randomBytes(6).toString('hex')}`
  const said: string[] = []
  // Behind a proxy the server does not say where it listens, so it is told.
  const port = options.environment?.PUBLIC_URL === undefined ? 0 : await freePort()
  const mediaDir = mkdtempSync(join(tmpdir(), 'birdhouse-media-'))
  const run = { clusterUrl: inject('clusterUrl'), samplePictures: inject('samplePictures') }
  const databaseUrl = await createHouseDatabase(run, name, { sample: options.sample ?? false, mediaDir })
  const config = readConfig({
    MEDIA_DIR: mediaDir,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    LOG_LEVEL: 'silent',
    RATE_LIMITS: 'false',
    SECRET_KEY: 'a key for tests that is long enough',
    ...options.environment,
  })
  const running = await start(config, { sample: options.sample ?? false, say: (line) => said.push(line) })
  const url = port === 0 ? running.url : `http://127.0.0.1:${port}`
  const caller = (cookie: string): Caller => ({
    cookie,
    call: (endpoint, request, headers) => send(url, cookie, endpoint, request, headers),
  })
  const nobody = caller('')
  return {
    url,
    databaseUrl,
    mediaDir,
    said,
    setupToken: /token=([\w-]+)/.exec(said.join('\n'))?.[1] ?? '',
    nobody,
    async signIn(handle) {
      const answer = await nobody.call('POST /api/birdhouse/v1/sample/sign-in', { body: { handle } })
      if (answer.status !== 200) throw new Error(`nobody is offered as ${handle}`)
      return caller(cookieOf(answer.headers))
    },
    async stop() {
      await running.stop()
      await cluster.dropDatabase(name)
      rmSync(mediaDir, { recursive: true, force: true })
    },
  }
}

export function cookieOf(headers: Headers): string {
  return headers.get('set-cookie')?.split(';')[0] ?? ''
}

export const callerWith = (house: TestHouse, cookie: string): Caller => callerAt(house.url, cookie)

export function callerAt(url: string, cookie: string): Caller {
  return { cookie, call: (endpoint, request, headers) => send(url, cookie, endpoint, request, headers) }
}

async function send<N extends EndpointName>(
  base: string,
  cookie: string,
  endpoint: N,
  request: Partial<Request<N>> = {},
  more: Record<string, string> = {},
): Promise<Answer<Reply<N>>> {
  const [method = 'GET', path = '/'] = endpoint.split(' ')
  const params = (request.params ?? {}) as Record<string, string>
  const part = (key: string) => {
    // An address without it would be another one, and what is said of its answer would be of nothing.
    if (!params[key]) throw new Error(`${endpoint} needs ${key}`)
    return encodeURIComponent(params[key])
  }
  const url = new URL(
    path.replace(/:(\w+)/g, (_, key: string) => part(key)),
    base,
  )
  for (const [key, value] of Object.entries((request.query ?? {}) as Record<string, unknown>)) {
    for (const one of [value].flat()) if (one !== undefined) url.searchParams.append(key, String(one))
  }
  const headers = {
    ...(cookie !== '' && { cookie }),
    ...(request.body !== undefined && { 'content-type': 'application/json' }),
    ...more,
  }
  const response = await fetch(url, {
    method,
    headers,
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
  })
  const text = await response.text()
  const fault = response.status >= 500 ? null : findFault(endpoint, response.status, text)
  if (fault !== null) throw new Error(`${endpoint} ${fault}`)
  return { status: response.status, headers: response.headers, body: JSON.parse(text) as Reply<N> }
}
