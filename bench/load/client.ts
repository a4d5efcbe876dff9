import { Agent, request } from 'node:http'

export type Client = ReturnType<typeof createClient>

/** A client of the API over kept-open connections; rejects what is not a 200. */
export function createClient(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })

  function send(method: string, token: string, path: string, body?: unknown): Promise<unknown> {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const type = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text ?? '') }
    const headers = { authorization: `Bearer ${token}`, ...(text !== undefined && type) }
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method, path, agent, headers }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => {
          const said = Buffer.concat(parts).toString()
          if (answer.statusCode === 200) resolve(JSON.parse(said))
          else reject(new Error(`${method} ${path}: ${answer.statusCode} ${said.slice(0, 300)}`))
        })
      })
      sent.on('error', reject)
      sent.end(text)
    })
  }

  return {
    get: (token: string, path: string) => send('GET', token, path),
    post: (token: string, path: string, body: unknown) => send('POST', token, path, body),
    close: () => agent.destroy(),
  }
}
