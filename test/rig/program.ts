import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endWithTests } from './end-with-tests.ts'

/** The whole program, `server/main.ts`, in a process of its own. */
export type Program = {
  child: ChildProcess
  pid: number
  said(): string
  /** Everything it wrote to its error output. */
  complaint(): string
  /** Its address, once it is open; rejects when it ends before. */
  open(): Promise<string>
  /** Its exit code, or null when a signal ended it. */
  ended: Promise<number | null>
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** `folder` holds the program, when it is not the one of this checkout. */
type Options = { args?: string[]; as?: { uid: number; gid: number }; folder?: string }

export function startProgram(
  environment: Record<string, string>,
  { args = [], as, folder = root }: Options = {},
): Program {
  const { PATH, TMPDIR, NODE_COMPILE_CACHE } = process.env
  const inherited = { PATH, TMPDIR, NODE_COMPILE_CACHE }
  const child = spawn(process.execPath, [join(folder, 'server/main.ts'), ...args], {
    ...as,
    cwd: folder,
    env: { ...inherited, PORT: '0', NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  endWithTests(child)
  let said = ''
  let complaint = ''
  let over = false
  child.stdout.on('data', (text) => {
    said += String(text)
  })
  child.stderr.on('data', (text) => {
    complaint += String(text)
  })
  const ended = once(child, 'close').then(([code]): number | null => {
    over = true
    return code
  })
  return {
    child,
    pid: child.pid ?? 0,
    said: () => said,
    complaint: () => complaint,
    ended,
    async open() {
      for (;;) {
        const address = /Birdhouse is open at (\S+)/.exec(said)?.[1]
        if (address !== undefined) return address
        if (over) throw new Error(`The program ended before it was open. ${complaint}${said}`)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    },
  }
}

export async function stopProgram(program: Program): Promise<number | null> {
  program.child.kill('SIGTERM')
  return program.ended
}
