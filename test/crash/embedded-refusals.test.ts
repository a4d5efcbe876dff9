import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type AppOptions, isReady, startApp } from '#test/rig/embedded-driver.ts'
import { canMount, mountDisk } from '#test/rig/embedded-mount.ts'
import { ordinaryUser } from '#test/rig/embedded-person.ts'
import { serversIn } from '#test/rig/embedded-processes.ts'
import { makeScratchFolder } from '#test/rig/embedded-scratch.ts'

vi.setConfig({ testTimeout: 30_000 })

let scratch: ReturnType<typeof makeScratchFolder>
let dataDir: string
let cluster: string

beforeEach(() => {
  scratch = makeScratchFolder()
  dataDir = join(scratch.path, 'data')
  cluster = join(dataDir, 'postgresql/cluster')
})

afterEach(() => {
  expect(serversIn(scratch.path)).toEqual([])
  scratch.remove()
})

/** What the app says when it refuses to start: one line, no stack. */
async function refusal(folder = dataDir, options: AppOptions = {}): Promise<string> {
  const app = startApp(folder, options)
  expect(await app.ended).toBe(1)
  const sentence = app.complaint().trimEnd()
  expect(sentence).not.toContain('\n')
  return sentence
}

async function startAndStop(folder = dataDir, options: AppOptions = {}) {
  const app = startApp(folder, options)
  await app.until(isReady)
  app.kill('SIGTERM')
  expect(await app.ended).toBe(0)
}

test('a second copy on the same data folder is refused and told who has it', async () => {
  const first = startApp(dataDir)
  await first.until(isReady)
  expect(await refusal()).toBe(
    `Another Birdhouse (process ${first.pid}) is already running on the data folder ${dataDir}. ` +
      'Stop that one first, or set DATA_DIR to another folder for this one.',
  )
  const link = join(scratch.path, 'link')
  symlinkSync(dataDir, link)
  expect(await refusal(link)).toContain(
    `(process ${first.pid}) is already running on the data folder ${link}.`,
  )
  writeFileSync(join(dataDir, 'postgresql/birdhouse.pid'), '')
  expect(await refusal(), 'in the moment before the number is written').toContain('(process unknown)')
  first.kill('SIGTERM')
  expect(await first.ended).toBe(0)
})

test('of several copies started at once on a new folder, one runs and the others are refused', async () => {
  const apps = [1, 2, 3, 4].map(() => startApp(dataDir))
  const outcomes = await Promise.all(
    apps.map((app) =>
      app.until(isReady).then(
        () => 'runs',
        () => 'refused',
      ),
    ),
  )
  expect(outcomes.toSorted()).toEqual(['refused', 'refused', 'refused', 'runs'])
  for (const refused of apps.filter((app) => app.complaint())) {
    expect(refused.complaint()).toMatch(/^Another Birdhouse \(process (\d+|unknown)\) is already running/)
  }
  for (const app of apps) app.kill('SIGTERM')
  expect((await Promise.all(apps.map((app) => app.ended))).toSorted()).toEqual([0, 1, 1, 1])
})

test('a data folder that is a file is refused', async () => {
  writeFileSync(dataDir, '')
  expect(await refusal()).toBe(
    `${dataDir} can't be the data folder, because it is a file. Set DATA_DIR to another path.`,
  )
  expect(await refusal(join(dataDir, 'inside'))).toContain(
    "can't be a folder, because part of its path is a file.",
  )
})

test('a wrong setting is named, with the file it is in', async () => {
  await startAndStop()
  writeFileSync(join(dataDir, 'postgresql/local.conf'), 'shared_bufers = 1GB\n')
  expect(await refusal()).toMatch(
    /^A setting of the database is wrong: .*"shared_bufers".* Correct it in .*\/postgresql\/local\.conf/,
  )
})

const person = ordinaryUser()

test.skipIf(!person)('a data folder that this user may not write to is refused', async () => {
  mkdirSync(dataDir)
  person?.mayUse(dataDir)
  chmodSync(dataDir, 0o500)
  expect(await refusal(dataDir, person)).toBe(
    `This user may not write to the data folder ${dataDir}. ` +
      'Give the user the right to (chown or chmod), or set DATA_DIR to another folder.',
  )
})

test.skipIf(!person)('a data folder that this user may not make is refused', async () => {
  person?.mayUse(scratch.path)
  chmodSync(scratch.path, 0o511)
  expect(await refusal(dataDir, person)).toContain(`This user may not write to the data folder ${dataDir}.`)
})

test.skipIf(!person?.as)('a database of another user is refused to an ordinary one', async () => {
  await startAndStop()
  expect(await refusal(dataDir, person)).toMatch(
    /^(The database in .* belongs to another user|This user may not)/,
  )
})

test.skipIf(!canMount())('a read-only disk is refused (needs the right to mount)', async () => {
  const disk = mountDisk(dataDir, 200)
  try {
    disk?.remount('ro')
    expect(await refusal()).toContain(`The data folder ${dataDir} is on a read-only disk.`)
    const within = join(dataDir, 'not', 'there')
    expect(await refusal(within)).toContain(`The data folder ${within} is on a read-only disk.`)
    disk?.remount('rw')
    await startAndStop()
    disk?.remount('ro')
    expect(await refusal()).toMatch(
      /read-only disk\. Make it writable, or set DATA_DIR|Make that disk writable/,
    )
  } finally {
    disk?.unmount()
  }
})

describe('a database folder that does not hold our database is refused and left as it is', () => {
  test('another major version', async () => {
    await startAndStop()
    writeFileSync(join(cluster, 'PG_VERSION'), '17\n')
    expect(await refusal()).toBe(
      `The database in ${cluster} was made by PostgreSQL 17, and this Birdhouse has PostgreSQL 18. ` +
        'Start the Birdhouse that made it, export from there, and import here into another DATA_DIR.',
    )
  })

  test('somebody else’s files', async () => {
    mkdirSync(cluster, { recursive: true })
    writeFileSync(join(cluster, 'holiday.jpg'), '')
    expect(await refusal()).toContain(`${cluster} is not a database: it holds holiday.jpg.`)
  })

  test('a missing control file', async () => {
    await startAndStop()
    rmSync(join(cluster, 'global/pg_control'))
    expect(await refusal()).toContain(`The database in ${cluster} is damaged: global/pg_control is missing.`)
  })

  test('a control file of zeroes', async () => {
    await startAndStop()
    writeFileSync(join(cluster, 'global/pg_control'), Buffer.alloc(8192))
    expect(await refusal()).toMatch(
      /^The database in .* does not start\. PostgreSQL says: (FATAL|PANIC): .* put them back from a backup/,
    )
  })

  test('a missing log of changes', async () => {
    await startAndStop()
    rmSync(join(cluster, 'pg_wal'), { recursive: true })
    expect(await refusal()).toMatch(
      /^The database in .* does not start\. PostgreSQL says: (FATAL|PANIC): .*pg_wal/,
    )
  })

  test('a link that leads nowhere', async () => {
    mkdirSync(dataDir)
    symlinkSync(join(scratch.path, 'gone'), join(dataDir, 'postgresql'))
    expect(await refusal()).toContain("is a link to the database's folder, which is gone.")
  })
})
