import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'

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
