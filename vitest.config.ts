import { availableParallelism, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const cluster = ['./test/rig/provide-cluster.ts']

// The program is started some hundred times; its files need to be made ready for that once.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), `birdhouse-compiled-${userInfo().uid}`)

/** The same for unit, api and browser, which then share one queue: while a page waits, another file works. */
const maxWorkers = Math.max(2, availableParallelism())

/** Independent of vite.config.ts, which builds the web app with `web` as its root. */
export default defineConfig({
  root: '.',
  test: {
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/arrows/**/*.test.ts'],
          pool: 'forks',
          maxWorkers,
          // Thousands of simulated runs take a busy machine a while.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'api',
          include: ['test/{api,conformance,clients}/**/*.test.ts'],
          pool: 'forks',
          globalSetup: cluster,
          maxWorkers,
          testTimeout: 20_000,
          // For what a worker does in its next turn: nearly as long as a test may take.
          expect: { poll: { timeout: 15_000 } },
          // Migrations are run from each earlier version.
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'crash',
          include: ['test/crash/**/*.test.ts'],
          pool: 'forks',
          // Each file starts and kills PostgreSQL servers of its own, and waits for them; more at a time would starve each other.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          pool: 'forks',
          globalSetup: cluster,
          setupFiles: ['./test/browser/show-failed.ts'],
          maxWorkers,
          testTimeout: 60_000,
          // As long as the browser itself waits for what it is to find.
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
