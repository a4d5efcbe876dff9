import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

export type StartedApp = {
  origin: string
  output: () => string
  /** Ends it as an administrator would, and starts it again on the same folder and port after `pause` ms. */
  restart: (pause?: number) => Promise<void>
  stop: () => Promise<void>
}

/** The whole program as a person starts it, on a data folder and a port of its own. */
export async function startApp(...args: string[]): Promise<StartedApp> {
  const folder = await mkdtemp(join(tmpdir(), 'birdhouse-browser-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  let said = ''
  const run = async () => {
    const app = spawn(process.execPath, ['server/main.ts', ...args], {
      env: { ...process.env, DATA_DIR: folder, PORT: String(port), DATABASE_URL: '', NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const out of [app.stdout, app.stderr]) {
      out.on('data', (text: Buffer) => {
        said += text
      })
    }
    await untilReady(origin, () => (app.exitCode === null ? null : said))
    return app
  }
  let app = await run()
  return {
    origin,
    output: () => said,
    async restart(pause = 0) {
      await end(app)
      await new Promise((resolve) => setTimeout(resolve, pause))
      app = await run()
    },
    async stop() {
      await end(app)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function end(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null) return
  app.kill('SIGTERM')
  await once(app, 'exit')
}

async function untilReady(origin: string, failed: () => string | null): Promise<void> {
  const deadline = Date.now() + 90_000
  while (Date.now() < deadline) {
    const output = failed()
    if (output !== null) throw new Error(`The app ended before it was ready:\n${output}`)
    const ready = await fetch(`${origin}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('The app was not ready after 90 seconds.')
}
