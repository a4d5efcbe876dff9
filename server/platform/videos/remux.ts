import { stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { Refusal } from '#server/base/errors.ts'
import { MEGABYTES, patienceFor } from './limits.ts'
import type { Outcome, Remuxed } from './outcome.ts'
import type { Job } from './worker.ts'

/**
 * Writes the pictures and the sound of a video into a new file at `to`, with nothing of what else it said. In a thread of its own, which
 * is ended when it takes too much memory or time: no file can stop the server.
 * Throws Refusal `media_damaged`, `video_codec`, `video_too_long` or `video_too_large`.
 */
export async function remux(job: Job): Promise<Remuxed> {
  const { size } = await stat(job.from)
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    stdout: true,
    stderr: true,
  })
  const patience = setTimeout(() => void worker.terminate(), patienceFor(size))
  try {
    const outcome = await new Promise<Outcome>((resolve) => {
      worker.once('message', resolve)
      worker.once('error', () => resolve({ trouble: 'media_damaged' }))
      worker.once('exit', () => resolve({ trouble: 'media_damaged' }))
    })
    if ('trouble' in outcome) throw new Refusal(outcome.trouble, { limit: job.secondsMax / 60 })
    return outcome.remuxed
  } finally {
    clearTimeout(patience)
    await worker.terminate()
  }
}
