import { connect } from 'node:net'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { type Company, foundCompany, readAll, readNotifications } from '#test/rig/company.ts'
import { killAll, serversIn, within } from '#test/rig/embedded-processes.ts'
import { makeScratchFolder } from '#test/rig/embedded-scratch.ts'
import { freePort } from '#test/rig/free-port.ts'
import { drawing } from '#test/rig/pictures.ts'
import { startProgram, stopProgram } from '#test/rig/program.ts'
import { ask, type Doer, startFavouriting, startShowing, startWriting } from '#test/rig/writer.ts'

/**
 * The whole program is killed while people post, again and again; then all that was
 * acknowledged is there, and nothing twice. `npm run prove` kills it a hundred times.
 */
const KINDS = 6
/** So many at a time: each waits more than it works. */
const SIDE_BY_SIDE = 2
const rounds = Math.ceil(Number(process.env.PROVE_KILLS ?? KINDS) / KINDS / SIDE_BY_SIDE)
vi.setConfig({ testTimeout: 60_000 * (rounds + 1) })

type House = Awaited<ReturnType<typeof open>>

/** The program on a data folder and a port of its own, and what may be done to it. */
async function open() {
  const scratch = makeScratchFolder()
  const port = await freePort()
  const run = () => startProgram({ DATA_DIR: scratch.path, PORT: String(port), RATE_LIMITS: 'false' })
  let program = run()
  await program.open()
  return {
    port,
    origin: `http://localhost:${port}`,
    program: () => program,
    postmaster: () => serversIn(scratch.path).filter((one) => one.parent === program.pid),
    servers: () => serversIn(scratch.path),
    async startAgain() {
      program = run()
      await program.open()
    },
    async close() {
      await stopProgram(program)
      expect(serversIn(scratch.path)).toEqual([])
      scratch.remove()
    },
  }
}

async function expectNothingLost(origin: string, company: Company, writers: Doer[]): Promise<void> {
  const acknowledged = new Map(writers.flatMap((writer) => [...writer.acknowledged]))
  const profile = await readAll(origin, `/api/v1/accounts/${company.writerId}/statuses`, company.writer)
  const home = await readAll(origin, '/api/v1/timelines/home', company.follower)
  const texts = profile.map((one) => one.text)
  expect(new Set(texts).size).toBe(texts.length)
  const [there, atHome] = [
    new Map(profile.map((one) => [one.id, one.text])),
    new Set(home.map((one) => one.id)),
  ]
  expect([...acknowledged].filter(([id, text]) => there.get(id) !== text)).toEqual([])
  expect([...acknowledged].filter(([id]) => !atHome.has(id))).toEqual([])
  expect(new Set(home.map((one) => one.text)).size).toBe(home.length)
}

/** Every favourite that was acknowledged is there once, and told of once; every picture is there as it was made. */
async function expectNothingElseLost(
  origin: string,
  company: Company,
  favourites: Doer,
  uploads: Doer,
): Promise<void> {
  const marked = (await readAll(origin, '/api/v1/favourites', company.follower)).map(({ id }) => id)
  expect(new Set(marked).size).toBe(marked.length)
  expect([...favourites.acknowledged.keys()].filter((id) => !marked.includes(id))).toEqual([])
  const told = (await readNotifications(origin, company.writer)).map(({ status }) => status)
  expect(new Set(told).size).toBe(told.length)
  expect([...favourites.acknowledged.keys()].filter((id) => !told.includes(id))).toEqual([])
  for (const url of uploads.acknowledged.values()) {
    const picture = await fetch(url, { headers: { cookie: company.writer } })
    expect([picture.status, (await sharp(await picture.bytes()).metadata()).width]).toEqual([200, 40])
  }
}

type Death = (house: House) => Promise<unknown>

async function killApp({ program }: House): Promise<void> {
  program().child.kill('SIGKILL')
  await program().ended
}

/** Each leaves the program running, or ended with nothing left of it. */
const deaths: Record<string, Death> = {
  SIGTERM: async ({ program, servers }) => {
    expect(await stopProgram(program())).toBe(0)
    expect(servers()).toEqual([])
  },
  'kill -9 of the app': killApp,
  'kill -9 of the app, and nobody starts it again for a while': async (house) => {
    await killApp(house)
    await within(5_000, () => house.servers().length === 0)
  },
  'kill -9 of PostgreSQL': async ({ postmaster }) => killAll(postmaster()),
  'kill -9 of both': async ({ postmaster, program }) => {
    killAll([...postmaster(), program()])
    await program().ended
  },
  'kill -9 of all that there is of it': async ({ program, servers }) => {
    killAll([program(), ...servers()])
    await program().ended
  },
}

const sides = Array.from({ length: SIDE_BY_SIDE }, (_, at) => at + 1)

test.concurrent.each(sides)(
  'whatever is killed, the next start has all that was acknowledged, once: posts, homes, favourites, what is told of them, pictures (%i)',
  async () => {
    const house = await open()
    const { origin, program } = house
    const company = await foundCompany(origin, program().said())
    const writers = ['one', 'two', 'three'].map((name) => startWriting(origin, company.writer, name))
    const written = () => writers.flatMap(({ acknowledged }) => [...acknowledged.keys()])
    const favourites = startFavouriting(origin, company.follower, written)
    const uploads = startShowing(origin, company.writer, await drawing())
    const all = [...writers, favourites, uploads]
    const everyone = (more: number) =>
      Promise.race([
        Promise.all(all.map((one) => one.until(more))),
        program().ended.then((code) =>
          Promise.reject(new Error(`It ended (${code}): ${program().complaint()}`)),
        ),
      ])
    expect(Object.keys(deaths)).toHaveLength(KINDS)
    for (let round = 0; round < rounds; round++) {
      for (const death of Object.values(deaths)) {
        await everyone(4)
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 200))
        await death(house)
        // When only PostgreSQL died, the app goes on by itself.
        const { exitCode, signalCode } = program().child
        if (exitCode !== null || signalCode !== null) await house.startAgain()
        await everyone(2)
      }
      // What is read back grows; the last look is at everything.
      if (round % 4 === 0) await expectNothingLost(origin, company, writers)
    }
    await Promise.all(all.map((one) => one.finish()))
    await expectNothingLost(origin, company, writers)
    await expectNothingElseLost(origin, company, favourites, uploads)
    await house.close()
  },
)

test('while PostgreSQL is being started again, requests are told so, and pages learn of it', async () => {
  const house = await open()
  const { origin, program, postmaster } = house
  const company = await foundCompany(origin, program().said())
  const first = postmaster()
  killAll(first)
  const statuses = new Set<number>()
  await within(15_000, () => {
    void ask(origin, { path: '/api/v1/timelines/home', cookie: company.follower }).then(({ status }) =>
      statuses.add(status),
    )
    return statuses.has(200) && postmaster().some((one) => one.pid !== first[0]?.pid)
  })
  expect([...statuses].every((status) => status === 200 || status === 503)).toBe(true)
  await within(5_000, () => program().said().includes('The database is running again.'))
  await house.close()
})

test('SIGTERM ends it in seconds whatever its clients do, and whatever became of its database', async () => {
  const house = await open()
  const { origin, program } = house
  const company = await foundCompany(origin, program().said())
  const halfAsked = connect(house.port, 'localhost')
  halfAsked.on('error', () => {})
  halfAsked.write(
    'POST /api/v1/statuses HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\ncontent-type: application/json\r\n',
  )
  const reading = fetch(`${origin}/api/birdhouse/v1/live`, { headers: { cookie: company.follower } })
    .then((answer) => answer.text())
    .catch(() => '')
  await within(2_000, () => halfAsked.bytesWritten > 0)
  killAll(house.postmaster())
  const began = performance.now()
  expect(await stopProgram(program())).toBe(0)
  expect(performance.now() - began).toBeLessThan(10_000)
  await reading
  halfAsked.destroy()
  await house.close()
})
