import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefusal } from '#server/base/start-refusal.ts'
import { explainFailure } from './explain-failure.ts'
import { type LaunchOptions, launch, type Postmaster } from './postmaster.ts'
import { clearStrays } from './strays.ts'

export type SuperviseOptions = LaunchOptions & {
  say: (line: string) => void
  /** Called before the server is started again. */
  makeRoom: () => void
  onRestart?: () => void
}

export type Supervised = {
  current(): Postmaster
  /** What is wrong at present, for the health page; undefined while all is well. */
  trouble(): string | undefined
  stop(): Promise<void>
}

const longestPause = 5_000

/** Starts the server and, whenever it ends unasked, starts it again until that works, however long it takes. */
export async function supervise(options: SuperviseOptions): Promise<Supervised> {
  const first = await launch(options)
  if (!first) throw new StartRefusal(explainFailure(options.home, options.log, 'then start Birdhouse again'))
  let current = first
  let trouble: string | undefined
  const stopping = new AbortController()

  async function keepRunning() {
    while (!stopping.signal.aborted) {
      await current.ended
      if (stopping.signal.aborted) return
      complain('The database server ended unexpectedly. Starting it again.')
      current = await relaunch()
      trouble = undefined
      options.say('The database is running again.')
      options.onRestart?.()
    }
  }

  async function relaunch(): Promise<Postmaster> {
    for (let pause = 250; ; pause = Math.min(pause * 2, longestPause)) {
      const next = await tryAgain()
      if (typeof next !== 'string') return next
      complain(next)
      await sleep(pause, undefined, { signal: stopping.signal })
    }
  }

  /** Returns the sentence that says why not. */
  async function tryAgain(): Promise<Postmaster | string> {
    try {
      options.makeRoom()
      await clearStrays(options.home, options.say)
      const next = await launch({ ...options, signal: stopping.signal })
      return next ?? explainFailure(options.home, options.log, 'and Birdhouse goes on by itself')
    } catch (error) {
      stopping.signal.throwIfAborted()
      return `The database can't be restarted: ${error instanceof Error ? error.message : error}`
    }
  }

  function complain(sentence: string) {
    if (sentence !== trouble) options.say(sentence)
    trouble = sentence
  }

  const kept = keepRunning().catch((error) => {
    if (!stopping.signal.aborted) complain(`The database is no longer watched: ${error.message}`)
  })

  async function stop() {
    stopping.abort()
    await current.stop()
    await kept
    // A restart may have succeeded in that very moment.
    await current.stop()
  }

  return { current: () => current, trouble: () => trouble, stop }
}
