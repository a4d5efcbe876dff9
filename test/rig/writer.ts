import { request } from 'node:http'

/** Somebody who does one thing after the other, each until it is acknowledged. */
export type Doer = {
  /** What was done, by the id with which it was acknowledged. */
  acknowledged: Map<string, string>
  /** Resolves once `more` further ones are acknowledged. */
  until(more: number): Promise<void>
  /** Begins nothing more. */
  finish(): Promise<void>
}

type Ask = { method?: string; path: string; cookie: string; body?: unknown; headers?: Record<string, string> }

/** Status 0 when nobody answers. */
export function ask<T>(
  origin: string,
  { method = 'GET', path, cookie, body, headers }: Ask,
): Promise<{ status: number; body: T }> {
  return new Promise((resolve) => {
    const failed = () => resolve({ status: 0, body: undefined as T })
    const json = body === undefined ? undefined : JSON.stringify(body)
    const type = json === undefined ? {} : { 'content-type': 'application/json' }
    const call = request(
      `${origin}${path}`,
      { method, headers: { cookie, ...type, ...headers }, agent: false },
      (answer) => {
        let text = ''
        answer.on('data', (part) => {
          text += String(part)
        })
        answer.on('error', failed)
        answer.on('end', () => {
          try {
            resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) as T })
          } catch {
            failed()
          }
        })
      },
    )
    call.on('error', failed)
    call.setTimeout(10_000, () => call.destroy())
    call.end(json)
  })
}

/** Posts one after the other, each until it is acknowledged, as the web app's outbox does. */
export const startWriting = (origin: string, cookie: string, name: string): Doer =>
  startDoing(async (n) => {
    const status = `${name} ${n}`
    const answer = await ask<{ id: string }>(origin, {
      method: 'POST',
      path: '/api/v1/statuses',
      cookie,
      body: { status },
      headers: { 'idempotency-key': `${name}-${n}` },
    })
    return accept(answer) && [answer.body.id, status]
  })

/** Favourites what others have posted, each post until that is acknowledged. */
export const startFavouriting = (origin: string, cookie: string, posts: () => Iterable<string>): Doer => {
  const done = new Set<string>()
  return startDoing(async () => {
    const id = [...posts()].find((one) => !done.has(one))
    if (id === undefined) return false
    const answer = await ask(origin, { method: 'POST', path: `/api/v1/statuses/${id}/favourite`, cookie })
    if (!accept(answer)) return false
    done.add(id)
    return [id, '']
  })
}

type Medium = { id: string; url: string }

/** Uploads pictures and posts each; an upload that is not acknowledged is made anew, and the first is nobody's. Acknowledged are posts, with the picture's address. */
export function startShowing(origin: string, cookie: string, picture: Buffer): Doer {
  let medium: Medium | null = null
  async function upload(): Promise<Medium | null> {
    const body = new FormData()
    body.set('file', new Blob([new Uint8Array(picture)]), 'picture.png')
    const sent = await fetch(`${origin}/api/v2/media`, { method: 'POST', headers: { cookie }, body }).catch(
      () => null,
    )
    const answer = (await sent?.json().catch(() => null)) as Medium | null
    return sent !== null && answer !== null && accept({ status: sent.status, body: answer }) ? answer : null
  }
  return startDoing(async (n) => {
    medium ??= await upload()
    if (medium === null) return false
    const answer = await ask<{ id: string }>(origin, {
      method: 'POST',
      path: '/api/v1/statuses',
      cookie,
      body: { status: `picture ${n}`, media_ids: [medium.id] },
      headers: { 'idempotency-key': `picture-${n}` },
    })
    if (!accept(answer)) return false
    const { url } = medium
    medium = null
    return [answer.body.id, url]
  })
}

/** False for what is to be tried again. */
function accept(answer: { status: number; body: unknown }): boolean {
  if (answer.status === 200) return true
  if (answer.status !== 0 && answer.status < 500) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return false
}

/** As much as a few busy people; more would only make the reading back longer. */
const PAUSE_MS = 10

/** `act` answers what was acknowledged, or false to be called again with the same number. */
function startDoing(act: (n: number) => Promise<[id: string, what: string] | false>): Doer {
  const acknowledged = new Map<string, string>()
  let finishing = false
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

  async function once(n: number): Promise<void> {
    while (true) {
      const done = await act(n)
      if (done !== false) return void acknowledged.set(...done)
      if (finishing) return
      await wait(20)
    }
  }

  async function go(): Promise<void> {
    for (let n = 0; !finishing; n++) {
      await once(n)
      await wait(PAUSE_MS)
    }
  }

  const going = go()
  going.catch(() => {})
  return {
    acknowledged,
    async until(more) {
      const wanted = acknowledged.size + more
      while (acknowledged.size < wanted) await Promise.race([wait(5), going])
    },
    finish() {
      finishing = true
      return going
    },
  }
}
