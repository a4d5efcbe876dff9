import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { makeScratchFolder } from './embedded-scratch.ts'
import { endWithTests } from './end-with-tests.ts'
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
  const scratch = makeScratchFolder()
  const port = await freePort()
  const origin = `http://localhost:${port}`
  let said = ''
  const run = async () => {
    const app = spawn(process.execPath, ['server/main.ts', ...args], {
      env: {
        ...process.env,
        DATA_DIR: scratch.path,
        PORT: String(port),
        DATABASE_URL: '',
        NODE_ENV: 'production',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    endWithTests(app)
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
      scratch.remove()
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
