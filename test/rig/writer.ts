import { request } from 'node:http'

/** Somebody who posts one post after the other, each until it is acknowledged, as the web app's outbox does. */
export type Writer = {
  /** Texts by the id with which they were acknowledged. */
  acknowledged: Map<string, string>
  /** Resolves once `more` further posts are acknowledged. */
  until(more: number): Promise<void>
  /** Sends what is under way until it is acknowledged, and no more. */
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

export function startWriting(origin: string, cookie: string, name: string): Writer {
  const acknowledged = new Map<string, string>()
  let finishing = false
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

  async function post(n: number): Promise<void> {
    const status = `${name} ${n}`
    for (;;) {
      const headers = { 'idempotency-key': `${name}-${n}` }
      const answer = await ask<{ id: string }>(origin, {
        method: 'POST',
        path: '/api/v1/statuses',
        cookie,
        body: { status },
        headers,
      })
      if (answer.status === 200) return void acknowledged.set(answer.body.id, status)
      if (answer.status !== 0 && answer.status < 500) throw new Error(`refused: ${JSON.stringify(answer)}`)
      await wait(20)
    }
  }

  async function write(): Promise<void> {
    for (let n = 0; !finishing; n++) await post(n)
  }

  const writing = write()
  writing.catch(() => {})
  return {
    acknowledged,
    async until(more) {
      const wanted = acknowledged.size + more
      while (acknowledged.size < wanted) await Promise.race([wait(5), writing])
    },
    finish() {
      finishing = true
      return writing
    },
  }
}
