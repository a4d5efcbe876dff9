import { once } from 'node:events'
import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { expect } from 'vitest'

/** A request as it goes over the wire: nothing is checked, encoded or completed on its way. */
export type Wire = {
  method: string
  path: string
  headers?: OutgoingHttpHeaders
  body?: string | Buffer | undefined
  /** Sends the head alone and waits for an answer to it. */
  keepOpen?: boolean
}

export type WireAnswer = { status: number; headers: IncomingMessage['headers']; text: string }

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

/** Rejects when the server closes the connection without an answer. */
export function exchange(
  base: string,
  { method, path, headers = {}, body, keepOpen }: Wire,
): Promise<WireAnswer> {
  const { hostname, port } = new URL(base)
  return new Promise((resolve, reject) => {
    const length =
      body === undefined || headers['transfer-encoding'] !== undefined
        ? {}
        : { 'content-length': Buffer.byteLength(body) }
    const call = request({ agent, hostname, port, method, path, headers: { ...length, ...headers } })
    // A refusal may come before the whole body is sent; then the rest of it meets a closed connection.
    let answered = false
    call.on('response', (response) => {
      answered = true
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        if (keepOpen === true) call.destroy()
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString(),
        })
      })
    })
    call.on('error', (error) => answered || reject(error))
    if (keepOpen === true) call.flushHeaders()
    else call.end(body)
  })
}

/** Everything that comes back until the connection ends. */
export async function sendRaw(url: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  let answer = ''
  socket.on('data', (part) => {
    answer += String(part)
  })
  socket.on('error', () => {})
  socket.write(text, 'latin1')
  await once(socket, 'close')
  return answer
}

/** Fails unless an answer carries what keeps a page of ours from running or showing what is not ours. */
export function expectGuarded({ headers }: Pick<WireAnswer, 'headers'>): void {
  const policy = String(headers['content-security-policy'])
  for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
    expect(policy).toContain(part)
  expect(policy).not.toMatch(/unsafe|\*/)
  expect(headers['x-content-type-options']).toBe('nosniff')
}
