import { createClient } from './client.ts'

export type Writing = { stop(): Promise<{ posts: number; favourites: number; seconds: number }> }
/** Tokens of those who write and of those who mark, and posts to mark. */
type Writers = { writers: string[]; readers: string[]; postIds: string[] }

const POSTS = 20
const FAVOURITES = 50

/** Through the API, evenly spread: 20 posts and 50 favourites a second, so that what a home answers never stays the same for long. */
export function keepWriting(port: number, { writers, readers, postIds }: Writers): Writing {
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
    const token = writers[started.posts % writers.length] ?? ''
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
