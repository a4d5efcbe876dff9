import { defineConfig } from 'vitest/config'

const cluster = ['./test/rig/provide-cluster.ts']

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
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'api',
          include: ['test/api/**/*.test.ts', 'test/conformance/**/*.test.ts'],
          pool: 'forks',
          globalSetup: cluster,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'crash',
          include: ['test/crash/**/*.test.ts'],
          pool: 'forks',
          // Each file starts and kills PostgreSQL servers of its own; side by side they starve each other of time.
          fileParallelism: false,
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
          // A page waits more than it works; with more than two, what has to come in time would not.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
