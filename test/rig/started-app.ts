import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openTestCluster } from './embedded-cluster.ts'
import { makeScratchFolder } from './embedded-scratch.ts'
import { freePort } from './free-port.ts'
import { createHouseDatabase, type Run } from './house-database.ts'
import { startProgram, stopProgram } from './program.ts'

export type StartedApp = {
  origin: string
  /** Of a test run; '' where it brought its own. */
  databaseUrl: string
  /** Path and query of the set-up link that it printed; of a new one alone. */
  setupPath: () => string
  /** Ends it as an administrator would, and starts it again on the same folder and port. */
  restart: () => Promise<void>
  /** Nothing answers at its address until it is back. */
  leave: () => Promise<void>
  comeBack: () => Promise<void>
  stop: () => Promise<void>
}

type Options = {
  sample?: boolean
  environment?: Record<string, string>
  /** Without it the program brings its own PostgreSQL and fills it, as a person starts it. */
  testRun?: Run | undefined
}

/** The whole program on a data folder, a database and a port of its own. */
export async function startApp(options: Options = {}): Promise<StartedApp> {
  const { sample = false, testRun, environment } = options
  const scratch = makeScratchFolder()
  const port = await freePort()
  const name = `app_${randomBytes(6).toString('hex')}`
  const database: Record<string, string> =
    testRun === undefined
      ? {}
      : {
          DATABASE_URL: await createHouseDatabase(testRun, name, {
            sample,
            mediaDir: join(scratch.path, 'media'),
          }),
        }
  const run = () =>
    startProgram(
      { DATA_DIR: scratch.path, PORT: String(port), ...database, ...environment },
      { args: sample ? ['--sample'] : [] },
    )
  let app = run()
  const origin = await app.open()
  async function leave() {
    await stopProgram(app)
  }
  async function comeBack() {
    app = run()
    await app.open()
  }
  return {
    origin,
    databaseUrl: database.DATABASE_URL ?? '',
    setupPath: () => {
      const path = /\/setup\?token=[\w-]+/.exec(app.said())?.[0]
      if (path === undefined) throw new Error(`No set-up link was printed:\n${app.said()}`)
      return path
    },
    async restart() {
      await leave()
      await comeBack()
    },
    leave,
    comeBack,
    async stop() {
      await stopProgram(app)
      if (testRun !== undefined) await openTestCluster(testRun.clusterUrl).dropDatabase(name)
      scratch.remove()
    },
  }
}
