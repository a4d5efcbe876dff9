import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type Program = { pid: number; port: number; origin: string; stop(): Promise<void> }

/** Starts a program of this repository on a free loopback port and answers once it has said where it listens. */
export async function startProgram(
  file: string,
  environment: Record<string, string> = {},
  more: { nodeFlags?: string[]; args?: string[] } = {},
): Promise<Program> {
  const child = spawn(process.execPath, [...(more.nodeFlags ?? []), file, ...(more.args ?? [])], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      LOG_LEVEL: 'error',
      RATE_LIMITS: 'false',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<number>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (text: Buffer) => {
      said += text
      const found = /open at http:\/\/[^:]+:(\d+)/.exec(said)?.[1]
      if (found !== undefined) resolve(Number(found))
    })
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${said}`)))
  })
  return {
    pid: child.pid ?? 0,
    port,
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

export const startBirdhouse = (environment: Record<string, string>, nodeFlags: string[] = []) =>
  startProgram('server/main.ts', environment, { nodeFlags })
