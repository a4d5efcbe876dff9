import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A line that `embedded-app.ts` printed. */
export type Told = {
  said?: string
  ready?: number
  url?: string
  count?: number
  last?: number
  kept?: number
  failed?: number
  because?: string
  trouble?: string
  restarted?: boolean
}

export type App = {
  child: ChildProcess
  pid: number
  told: Told[]
  /** Everything it wrote to its error output. */
  complaint(): string
  /** Resolves with the first line, from the `from`th on, that fits; rejects when the app ends before. */
  until(fits: (line: Told) => boolean, from?: number): Promise<Told>
  kill(signal: NodeJS.Signals): void
  /** Its exit code, or null when a signal ended it. */
  ended: Promise<number | null>
}

export type AppOptions = { work?: 'write' | 'idle'; rowSize?: number; as?: { uid: number; gid: number } }

const program = fileURLToPath(new URL('./embedded-app.ts', import.meta.url))

/** Starts an app of its own process on a data folder. */
export function startApp(dataDir: string, { work = 'idle', rowSize = 20, as }: AppOptions = {}): App {
  const child = spawn(process.execPath, [program, dataDir, work, String(rowSize)], { ...as, stdio: 'pipe' })
  const told: Told[] = []
  let complaint = ''
  let over = false
  child.stderr.on('data', (chunk) => {
    complaint += String(chunk)
  })
  createInterface({ input: child.stdout }).on('line', (line) => told.push(JSON.parse(line)))
  const ended = once(child, 'close').then(([code]): number | null => {
    over = true
    return code
  })

  async function until(fits: (line: Told) => boolean, from = 0): Promise<Told> {
    for (;;) {
      const found = told.slice(from).find(fits)
      if (found) return found
      if (over) throw new Error(`The app ended first. ${complaint}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  const pid = child.pid ?? 0
  return {
    child,
    pid,
    told,
    complaint: () => complaint,
    until,
    kill: (signal) => void child.kill(signal),
    ended,
  }
}

export const isReady = (line: Told) => line.ready !== undefined

/** Number of the latest row that the app says is kept. */
export const lastKept = (app: App) => app.told.findLast((line) => line.kept !== undefined)?.kept ?? 0
