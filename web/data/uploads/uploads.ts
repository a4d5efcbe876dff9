import type { Reply } from '#contract/index.ts'
import { ApiError, call } from '#web/data/call.ts'
import { callWithForm } from '#web/data/call-with-form.ts'
import { forgetWithPerson } from '#web/data/forget.ts'
import { createStore } from '#web/ui/store.ts'
import { dropFile, findFile, keepFile } from './files.ts'
import { drawPoster } from './poster.ts'

export type Medium = Reply<'GET /api/v1/media/:id'>

/** `sent` and `size` in bytes; `finishing` while the server prepares what has come. */
export type Upload = {
  key: string
  state: 'sending' | 'paused' | 'finishing' | 'failed' | 'done'
  sent: number
  size: number
  error?: unknown
  medium?: Medium
}

/** By the key that the page gave each. */
export const uploads = createStore<ReadonlyMap<string, Upload>>(new Map())

type Work = { file: File; id: string | null; stop: AbortController | null }
const works = new Map<string, Work>()

/** Pieces grow while the line is quick and shrink while it is slow. */
const [LEAST, MOST] = [128 * 1024, 4 * 1024 * 1024]
const [QUICK_MS, SLOW_MS] = [800, 4_000]
const TRIES = 4

function put(key: string, part: Partial<Upload>): void {
  uploads.set((now) => {
    const known = now.get(key)
    return known ? new Map(now).set(key, { ...known, ...part }) : now
  })
}

export function startUpload(key: string, file: File, id: string | null = null): void {
  works.set(key, { file, id, stop: null })
  uploads.set((now) => new Map(now).set(key, { key, state: 'sending', sent: 0, size: file.size }))
  void keepFile(key, { file, id })
  void run(key)
}

/** Goes on with what an earlier page began; false when the browser has not kept it. */
export async function goOnWith(key: string): Promise<boolean> {
  if (works.has(key)) return true
  const kept = await findFile(key)
  if (kept && !works.has(key)) startUpload(key, kept.file, kept.id)
  return kept !== undefined
}

export function pauseUpload(key: string): void {
  works.get(key)?.stop?.abort()
  put(key, { state: 'paused' })
}

export const resumeUpload = (key: string): Promise<void> => run(key)

/** Ends it and takes back what has come. */
export function dropUpload(key: string): void {
  const work = works.get(key)
  work?.stop?.abort()
  const done = uploads.get().get(key)?.state === 'done'
  if (work?.id && !done)
    call('DELETE /api/birdhouse/v1/uploads/:id', { params: { id: work.id } }).catch(() => undefined)
  forgetUpload(key)
}

/** What is done needs no more room. */
export function forgetUpload(key: string): void {
  works.delete(key)
  void dropFile(key)
  uploads.set((now) => {
    const next = new Map(now)
    next.delete(key)
    return next
  })
}

async function run(key: string): Promise<void> {
  const work = works.get(key)
  if (!work || work.stop) return
  work.stop = new AbortController()
  const { signal } = work.stop
  put(key, { state: 'sending', error: undefined })
  try {
    await sendAll(key, work, signal)
    put(key, { state: 'finishing' })
    const medium = await finish(work, signal)
    void dropFile(key)
    put(key, { state: 'done', medium })
  } catch (error) {
    if (!signal.aborted) put(key, { state: 'failed', error })
  } finally {
    work.stop = null
  }
}

/** A video goes with a picture that stands for it, where this browser can draw one. */
async function finish({ file, id }: Work, signal: AbortSignal): Promise<Medium> {
  const params = { id: id ?? '' }
  const name = 'POST /api/birdhouse/v1/uploads/:id/finish'
  const poster = await drawPoster(file)
  if (!poster) return call(name, { params, body: {}, signal })
  const form = new FormData()
  form.set('thumbnail', poster, 'poster.jpg')
  return callWithForm(name, form, { params, signal })
}

async function sendAll(key: string, work: Work, signal: AbortSignal): Promise<void> {
  const { file } = work
  let offset = await begin(key, work, signal)
  let size = LEAST * 2
  let tries = 0
  while (offset < file.size) {
    put(key, { sent: offset })
    const began = performance.now()
    try {
      offset = await sendPiece(work, offset, size, signal)
      const took = performance.now() - began
      if (took < QUICK_MS) size = Math.min(MOST, size * 2)
      if (took > SLOW_MS) size = Math.max(LEAST, size / 2)
      tries = 0
    } catch (error) {
      tries += 1
      if (signal.aborted || tries >= TRIES || !isPassing(error)) throw error
      await pause(500 * 2 ** tries, signal)
      offset = await whereIsIt(work, signal).catch(() => offset)
    }
  }
  put(key, { sent: file.size })
}

async function sendPiece(
  { file, id }: Work,
  offset: number,
  size: number,
  signal: AbortSignal,
): Promise<number> {
  const answer = await call('PATCH /api/birdhouse/v1/uploads/:id', {
    params: { id: id ?? '' },
    query: { offset },
    bytes: file.slice(offset, offset + size),
    signal,
  })
  return answer.offset
}

/** Where to go on. An upload that the server has given up meanwhile begins anew. */
async function begin(key: string, work: Work, signal: AbortSignal): Promise<number> {
  if (work.id) {
    try {
      return await whereIsIt(work, signal)
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 404) throw error
    }
  }
  const { id } = await call('POST /api/birdhouse/v1/uploads', { body: { size: work.file.size }, signal })
  work.id = id
  void keepFile(key, { file: work.file, id })
  return 0
}

async function whereIsIt({ id }: Work, signal: AbortSignal): Promise<number> {
  const params = { id: id ?? '' }
  return (await call('GET /api/birdhouse/v1/uploads/:id', { params, signal })).offset
}

/** No answer at all, a server that is busy, or a piece whose answer was lost. */
const isPassing = (error: unknown) =>
  error instanceof ApiError &&
  (error.status === 0 || error.status === 429 || error.status >= 500 || error.code === 'upload_offset')

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })

forgetWithPerson(() => {
  for (const work of works.values()) work.stop?.abort()
  works.clear()
  uploads.set(new Map())
})
