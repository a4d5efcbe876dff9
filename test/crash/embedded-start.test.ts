import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type AppOptions, isReady, startApp } from '#test/rig/embedded-driver.ts'
import { ordinaryUser } from '#test/rig/embedded-person.ts'
import { killAll, serversIn, within } from '#test/rig/embedded-processes.ts'
import { makeScratchFolder } from '#test/rig/embedded-scratch.ts'

vi.setConfig({ testTimeout: 30_000 })

const rounds = Number(process.env.PROVE_ROUNDS ?? 1)
const isRoot = process.getuid?.() === 0

let scratch: ReturnType<typeof makeScratchFolder>
let dataDir: string

beforeEach(() => {
  scratch = makeScratchFolder()
  dataDir = join(scratch.path, 'data')
})

afterEach(() => {
  expect(serversIn(scratch.path)).toEqual([])
  scratch.remove()
})

async function startAndStop(folder = dataDir, options: AppOptions = {}) {
  const app = startApp(folder, options)
  await app.until(isReady)
  app.kill('SIGTERM')
  expect(await app.ended).toBe(0)
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Starts, waits for a random moment of the first start, and sends the signal. */
async function interruptFirstStart(signal: NodeJS.Signals): Promise<number | null> {
  const app = startApp(dataDir)
  await app.until((line) => line.said?.startsWith('Making a new database') === true)
  await pause(Math.random() * 500)
  app.kill(signal)
  return await app.ended
}

test(
  'a first start that is killed half-way leaves no process, and the next start begins anew',
  async () => {
    for (let round = 0; round < rounds; round++) {
      rmSync(dataDir, { recursive: true, force: true })
      expect(await interruptFirstStart('SIGKILL')).toBe(null)
      await within(5_000, () => serversIn(scratch.path).length === 0)
      await startAndStop()
      expect(readdirSync(join(dataDir, 'postgresql')).filter((name) => name.startsWith('cluster'))).toEqual([
        'cluster',
      ])
    }
  },
  10_000 * (rounds + 1),
)

test(
  'SIGTERM during the first start ends it at once and cleanly',
  async () => {
    for (let round = 0; round < rounds; round++) {
      rmSync(dataDir, { recursive: true, force: true })
      expect(await interruptFirstStart('SIGTERM')).toBe(0)
      expect(serversIn(scratch.path)).toEqual([])
    }
    await startAndStop()
  },
  10_000 * (rounds + 1),
)

test(
  'SIGTERM during a later start ends it cleanly',
  async () => {
    await startAndStop()
    for (let round = 0; round < rounds; round++) {
      const app = startApp(dataDir)
      await within(5_000, () => serversIn(scratch.path).length > 0)
      app.kill('SIGTERM')
      expect(await app.ended).toBe(0)
      expect(serversIn(scratch.path)).toEqual([])
    }
  },
  10_000 * (rounds + 1),
)

test('a number left in postmaster.pid that is now another process’s neither stops the start nor that process', async () => {
  await startAndStop()
  const other: ChildProcess = spawn('sleep', ['60'])
  const lines = [other.pid, join(dataDir, 'postgresql/cluster'), 1, 5432, '/tmp', '', '  1  1', 'ready']
  writeFileSync(join(dataDir, 'postgresql/cluster/postmaster.pid'), lines.join('\n'))
  await startAndStop()
  expect(other.exitCode ?? other.signalCode).toBe(null)
  killAll([{ pid: other.pid ?? 0 }])
})

test('several data folders run at once on one machine', async () => {
  const apps = ['one', 'two', 'three'].map((name) => startApp(join(scratch.path, name)))
  const ready = await Promise.all(apps.map((app) => app.until(isReady)))
  expect(new Set(ready.map((line) => line.url)).size).toBe(3)
  for (const app of apps) app.kill('SIGTERM')
  expect(await Promise.all(apps.map((app) => app.ended))).toEqual([0, 0, 0])
})

test.each([
  ['spaces and quotes', `it's "my" data`],
  ['letters of many scripts', 'Vögel 鳥 птица'],
  ['a long path', 'long/'.repeat(40)],
  ['a backslash and a dollar', 'a\\b$HOME'],
])('the data folder may have %s in its name', async (_name, folder) => {
  await startAndStop(join(scratch.path, folder))
  await startAndStop(join(scratch.path, folder))
})

const person = ordinaryUser()

test.skipIf(!person)('an ordinary user starts it from where npm put it', async () => {
  mkdirSync(dataDir)
  person?.mayUse(dataDir)
  await startAndStop(dataDir, person)
  expect(readdirSync(join(dataDir, 'postgresql')).filter((name) => name.startsWith('programs'))).toEqual([])
})

test.skipIf(!isRoot || !person)(
  'root runs an ordinary user’s database as that user, who can go on with it',
  async () => {
    mkdirSync(dataDir)
    person?.mayUse(dataDir)
    await startAndStop(dataDir, person)
    await startAndStop()
    await startAndStop(dataDir, person)
  },
)

test.skipIf(!isRoot)(
  'root’s closed data folder gets a link to a folder that PostgreSQL can reach',
  async () => {
    mkdirSync(dataDir)
    chmodSync(dataDir, 0o700)
    await startAndStop()
    const link = join(dataDir, 'postgresql')
    const folder = realpathSync(link)
    try {
      expect(lstatSync(link).isSymbolicLink()).toBe(true)
      expect(existsSync(join(folder, 'cluster/PG_VERSION'))).toBe(true)
      await startAndStop()
      expect(realpathSync(link)).toBe(folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)

test.skipIf(!isRoot)('a database that was copied back as root is given to its user again', async () => {
  await startAndStop()
  await new Promise((resolve) =>
    spawn('chown', ['-R', '0:0', join(dataDir, 'postgresql')]).on('exit', resolve),
  )
  await startAndStop()
})
