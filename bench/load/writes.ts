import { Agent, request } from 'node:http'

export type Writing = { stop(): Promise<{ posts: number; favourites: number; seconds: number }> }
export type Writers = { posters: string[]; readers: string[]; postIds: string[] }

const POSTS = 20
const FAVOURITES = 50

/** Through the API, evenly spread: 20 posts and 50 favourites a second, so that what a home answers never stays the same for long. */
export function keepWriting(port: number, { posters, readers, postIds }: Writers): Writing {
  const client = createClient(port)
  const began = performance.now()
  const done = { posts: 0, favourites: 0 }
  const started = { posts: 0, favourites: 0 }
  const open = new Set<Promise<void>>()
  const run = (work: Promise<unknown>, kind: keyof typeof done) => {
    const one: Promise<void> = work.then(() => void done[kind]++).finally(() => open.delete(one))
    open.add(one)
  }
  const posting = () => {
    const token = posters[started.posts % posters.length] ?? ''
    run(
      client.post(token, '/api/v1/statuses', { status: `Bench ${started.posts++} ${Math.random()}` }),
      'posts',
    )
  }
  const marking = () => {
    const at = started.favourites++
    const token = readers[at % readers.length] ?? ''
    const id = postIds[Math.floor(Math.random() * postIds.length)] ?? ''
    run(client.post(token, `/api/v1/statuses/${id}/favourite`, {}), 'favourites')
  }
  const timer = setInterval(() => {
    const seconds = (performance.now() - began) / 1000
    while (started.posts < seconds * POSTS) posting()
    while (started.favourites < seconds * FAVOURITES) marking()
  }, 5)
  return {
    async stop() {
      clearInterval(timer)
      await Promise.all(open)
      client.close()
      return { ...done, seconds: (performance.now() - began) / 1000 }
    },
  }
}

/** A client for writes: rejects what is not a 200. */
export function createClient(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  function send(method: string, token: string, path: string, body?: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body)
      const headers = {
        authorization: `Bearer ${token}`,
        ...(text !== undefined && {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        }),
      }
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
