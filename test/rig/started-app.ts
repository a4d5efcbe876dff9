import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type StartedApp = { origin: string; output: () => string; stop: () => Promise<void> }

/** The whole program as a person starts it, on a data folder and a port of its own. */
export async function startApp(...args: string[]): Promise<StartedApp> {
  const folder = await mkdtemp(join(tmpdir(), 'birdhouse-browser-'))
  const port = await freePort()
  const app = spawn(process.execPath, ['server/main.ts', ...args], {
    env: { ...process.env, DATA_DIR: folder, PORT: String(port), DATABASE_URL: '', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  app.stdout.on('data', (text: Buffer) => {
    said += text
  })
  app.stderr.on('data', (text: Buffer) => {
    said += text
  })
  const origin = `http://localhost:${port}`
  await untilReady(origin, () => (app.exitCode === null ? null : said))
  return {
    origin,
    output: () => said,
    async stop() {
      if (app.exitCode === null) {
        app.kill('SIGTERM')
        await once(app, 'exit')
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return address !== null && typeof address === 'object' ? address.port : 0
}
