import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type App, isReady, lastKept, startApp } from '#test/rig/embedded-driver.ts'
import { killAll, serversIn, watchdogsOf, within } from '#test/rig/embedded-processes.ts'
import { makeScratchFolder } from '#test/rig/embedded-scratch.ts'

vi.setConfig({ testTimeout: 30_000 })

/** One round shows that it works; `npm run prove` goes round until luck is ruled out. */
const rounds = Number(process.env.PROVE_ROUNDS ?? 1)

let scratch: ReturnType<typeof makeScratchFolder>
let app: App

beforeEach(() => {
  scratch = makeScratchFolder()
})

afterEach(async () => {
  if (app.child.signalCode) {
    app = startApp(scratch.path)
    await app.until(isReady)
  }
  app.kill('SIGTERM')
  await app.ended
  expect(serversIn(scratch.path)).toEqual([])
  scratch.remove()
})

async function startWriting(): Promise<{ server: number; count: number }> {
  app = startApp(scratch.path, { work: 'write' })
  const { ready = 0, count = 0 } = await app.until(isReady)
  await app.until((line) => line.kept !== undefined)
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 150))
  return { server: ready, count }
}

/** Rows are numbered without a gap, so their count tells whether an acknowledged one is missing. */
function expectNothingLost(count: number, acknowledged: number) {
  expect(count).toBeGreaterThanOrEqual(acknowledged)
  expect(count).toBeLessThanOrEqual(acknowledged + 1)
}

const none = () => serversIn(scratch.path).length === 0

type Kill = (server: number) => void | Promise<void>

const deaths: [name: string, kill: Kill][] = [
  ['the app', () => app.kill('SIGKILL')],
  ['the app and the server', (server) => killAll([{ pid: app.pid }, { pid: server }])],
  ['the server, then the app', (server) => killAll([{ pid: server }, { pid: app.pid }])],
  [
    'the app, the server and its watchdog',
    (server) => killAll([{ pid: app.pid }, ...watchdogsOf(server), { pid: server }]),
  ],
  [
    'the watchdog, and the app after its replacement came',
    async (server) => {
      const before = watchdogsOf(server)
      killAll(before)
      await within(2_000, () => watchdogsOf(server).some((dog) => dog.pid !== before[0]?.pid))
      app.kill('SIGKILL')
    },
  ],
]

describe.each(deaths)('after kill -9 of %s', (_name, kill) => {
  test(
    'nothing stays behind for 5 s, and the next start has every acknowledged row',
    async () => {
      let acknowledged = 0
      for (let round = 0; round < rounds; round++) {
        const { server, count } = await startWriting()
        if (round > 0) expectNothingLost(count, acknowledged)
        await kill(server)
        await app.ended
        acknowledged = lastKept(app)
        await within(5_000, () => none() && watchdogsOf(server).length === 0)
      }
      expectNothingLost((await startWriting()).count, acknowledged)
    },
    10_000 * (rounds + 1),
  )
})

test(
  'a server that lost its app and its watchdog is found and stopped by the next start',
  async () => {
    for (let round = 0; round < rounds; round++) {
      const { server } = await startWriting()
      killAll([...watchdogsOf(server), { pid: app.pid }])
      await app.ended
      const acknowledged = lastKept(app)
      expect(serversIn(scratch.path).map((one) => one.pid)).toContain(server)
      const next = await startWriting()
      expect(next.server).not.toBe(server)
      expectNothingLost(next.count, acknowledged)
      killAll([{ pid: app.pid }])
      await app.ended
    }
    await startWriting()
  },
  10_000 * (rounds + 1),
)

test(
  'a start right after kill -9 does not wait for the watchdog and is not hurt by it',
  async () => {
    for (let round = 0; round < rounds; round++) {
      await startWriting()
      killAll([{ pid: app.pid }])
      await app.ended
      const acknowledged = lastKept(app)
      const { server, count } = await startWriting()
      expectNothingLost(count, acknowledged)
      await new Promise((resolve) => setTimeout(resolve, 500))
      expect(serversIn(scratch.path).map((one) => one.pid)).toContain(server)
      app.kill('SIGTERM')
      expect(await app.ended).toBe(0)
    }
  },
  10_000 * (rounds + 1),
)

test(
  'when only the server is killed, the app starts it again and loses nothing',
  async () => {
    const { server } = await startWriting()
    let killed = server
    for (let round = 0; round < rounds; round++) {
      const seen = app.told.length
      killAll([{ pid: killed }])
      await app.until((line) => line.restarted === true, seen)
      await app.until((line) => line.kept !== undefined, app.told.length)
      const postmaster = serversIn(scratch.path).find((one) => one.parent === app.pid)
      expect(postmaster?.pid).not.toBe(killed)
      killed = postmaster?.pid ?? 0
      expect(watchdogsOf(killed)).toHaveLength(1)
    }
    killAll([{ pid: app.pid }])
    await app.ended
    const acknowledged = lastKept(app)
    expectNothingLost((await startWriting()).count, acknowledged)
  },
  10_000 * (rounds + 1),
)

test(
  'when one session is killed, the server recovers by itself and the app goes on',
  async () => {
    const { server } = await startWriting()
    for (let round = 0; round < rounds; round++) {
      const session = serversIn(scratch.path).find((one) =>
        /^postgres: birdhouse birdhouse/.test(one.command),
      )
      expect(session).toBeDefined()
      killAll(session ? [session] : [])
      const seen = app.told.length
      await app.until((line) => line.failed !== undefined, seen)
      await app.until((line) => line.kept !== undefined, app.told.length)
      expect(serversIn(scratch.path).map((one) => one.pid)).toContain(server)
    }
  },
  10_000 * (rounds + 1),
)

describe('with a session deep in a query, which does not notice that its server is gone', () => {
  async function keepBusy(url: string) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    await client.connect()
    client.query('SELECT count(*) FROM generate_series(1, 2000000000)').catch(() => {})
    await within(5_000, () => serversIn(scratch.path).some((one) => one.command.endsWith(' SELECT')))
  }

  test('kill -9 of the app and the server leaves nothing for 5 s', async () => {
    app = startApp(scratch.path)
    const { ready = 0, url = '' } = await app.until(isReady)
    await keepBusy(url)
    killAll([{ pid: app.pid }, { pid: ready }])
    await within(5_000, none)
  })

  test('kill -9 of the app leaves nothing for 5 s', async () => {
    app = startApp(scratch.path)
    const { url = '' } = await app.until(isReady)
    await keepBusy(url)
    app.kill('SIGKILL')
    await within(5_000, none)
  })

  test('kill -9 of everything but that session does not stop the next start', async () => {
    app = startApp(scratch.path)
    const { ready = 0, url = '' } = await app.until(isReady)
    await keepBusy(url)
    killAll([...watchdogsOf(ready), { pid: app.pid }, { pid: ready }])
    await app.ended
    expect(none()).toBe(false)
    app = startApp(scratch.path)
    await app.until(isReady)
  })

  test('kill -9 of the server is followed by a restart', async () => {
    app = startApp(scratch.path)
    const { ready = 0, url = '' } = await app.until(isReady)
    await keepBusy(url)
    killAll([{ pid: ready }])
    await app.until((line) => line.restarted === true)
  })
})
