import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Migrator } from 'kysely/migration'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { sweepBlobs } from '#server/domains/media/index.ts'
import { createBlobs } from '#server/platform/blobs/index.ts'
import { writeBackup } from '#server/store/backup/index.ts'
import { BLOBS_STAY } from '#server/store/blob-locks.ts'
import { openDatabase } from '#server/store/database.ts'
import { migrations } from '#server/store/migrate.ts'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { openTestCluster } from '#test/rig/embedded-cluster.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { withDatabase } from '#test/rig/people.ts'
import { look, photo, upload } from '#test/rig/pictures.ts'

const program = fileURLToPath(new URL('../../bin/birdhouse', import.meta.url))
const cluster = openTestCluster(inject('clusterUrl'))
const folder = mkdtempSync(join(tmpdir(), 'birdhouse-backup-'))
const made: string[] = []
let house: TestHouse
let author: Caller
/** A backup of the sample, made while nobody wrote. */
let backup: string
/** What it holds. */
let held: Record<string, string>

beforeAll(async () => {
  house = await openHouse({ sample: true })
  author = await house.signIn('tui.armitage')
  await post('In the backup \\ \t with odd\nspacing, NULL, \\N and 🦉')
  for (const width of [90, 100]) {
    const { id } = (await upload(house, author, await photo(width, 60))).body
    await author.call('POST /api/v1/statuses', { body: { status: 'A picture', media_ids: [id] } })
  }
  held = await everything(house.databaseUrl)
  // That it was made is noted in the audit log afterwards, so it is not in itself.
  backup = back(house.databaseUrl)
})
afterAll(async () => {
  await house.stop()
  for (const name of made) await cluster.dropDatabase(name)
  rmSync(folder, { recursive: true })
})

const post = async (status: string) =>
  (await author.call('POST /api/v1/statuses', { body: { status } })).body.id

async function newDatabase(): Promise<string> {
  const name = `backup_${randomBytes(6).toString('hex')}`
  made.push(name)
  return cluster.createDatabase(name)
}

const restored = join(folder, 'media')

const run = (url: string, ...args: string[]) =>
  spawnSync(program, args, {
    encoding: 'utf8',
    env: {
      ...process.env,
      DATABASE_URL: url,
      MEDIA_DIR: url === house.databaseUrl ? house.mediaDir : restored,
    },
  })

function back(url: string): string {
  const parent = mkdtempSync(join(folder, 'made-'))
  const { status, stdout, stderr } = run(url, 'backup', parent)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const [name = ''] = readdirSync(parent)
  expect(stdout).toContain(`${join(parent, name)}: `)
  return join(parent, name)
}

/** A copy of the backup that something happens to. */
function copyOf(original: string): string {
  const copy = mkdtempSync(join(folder, 'copy-'))
  cpSync(original, copy, { recursive: true })
  return copy
}

/** One sum for each table's rows, whatever their order. */
const everything = (url: string) =>
  withDatabase(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    )
    const sums: Record<string, string> = {}
    for (const { name } of rows) {
      const { rows: found } = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from "${name}" t`,
      )
      sums[name] = found[0]?.sum ?? ''
    }
    return sums
  })

/** All that keeps the rows of a database in order, as PostgreSQL says it. */
const rulesOf = (url: string) =>
  withDatabase(url, async (client) => {
    const { rows } = await client.query(`
      select conrelid::regclass::text as on, conname as name, pg_get_constraintdef(oid) as rule, convalidated as holds
        from pg_constraint where connamespace = 'public'::regnamespace
      union all select tablename, indexname, indexdef, true from pg_indexes where schemaname = 'public'
      union all select tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), tgenabled = 'O' from pg_trigger where not tgisinternal
      order by 1, 2, 3`)
    return rows
  })

/** Nothing of anybody is in it. */
const isEmpty = (url: string) =>
  withDatabase(url, async (client) => {
    const { rows } = await client.query(`select to_regclass('public.account') is not null as there`)
    return rows[0].there === false || (await client.query('select from account limit 1')).rowCount === 0
  })

it('what is restored is everything that was there, and a server on it goes on where the other stopped', async () => {
  const url = await newDatabase()
  const { status, stdout } = run(url, 'restore', backup)
  expect({ status, stdout }).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Start Birdhouse now.'),
  })
  expect(await everything(url)).toEqual(held)
  expect(Object.keys(held).length).toBeGreaterThan(15)
  expect(await findInconsistencies(url)).toEqual({})
  expect(await rulesOf(url)).toEqual(await rulesOf(house.databaseUrl))

  const again = await openHouse({ environment: { DATABASE_URL: url, MEDIA_DIR: restored } })
  const path = '/api/v1/timelines/home'
  const ask = async (at: string) =>
    (
      (await (await fetch(`${at}${path}`, { headers: { cookie: author.cookie } })).json()) as { id: string }[]
    ).map(({ id }) => id)
  expect(await ask(again.url)).toEqual(await ask(house.url))
  const [newest] = (await author.call('GET /api/v1/timelines/home')).body
  const picture = new URL(newest?.media_attachments[0]?.url ?? '')
  expect((await look(`${again.url}${picture.pathname}`, author)).bytes).toEqual(
    (await look(picture.href, author)).bytes,
  )
  await again.stop()
})

it('anybody can check a backup with the tools of the system', () => {
  const { status } = spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: backup })
  expect(status).toBe(0)
  const files = readdirSync(backup).length - 1 + readdirSync(join(backup, 'blobs')).length
  expect(files).toBe(readFileSync(join(backup, 'SHA256SUMS'), 'utf8').split('\n').length)
})

it('a backup that is made while people write is of one moment, with all that was acknowledged before it', async () => {
  let writing = true
  const writers = ['dave.pokere', 'isla.drummond', 'tui.armitage'].map(async (handle) => {
    const caller = await house.signIn(handle)
    while (writing) {
      const { body } = await caller.call('POST /api/v1/statuses', { body: { status: 'On and on #busy' } })
      await author.call('POST /api/v1/statuses/:id/favourite', { params: { id: body.id } })
      await author.call('POST /api/v1/statuses/:id/reblog', { params: { id: body.id } })
    }
  })
  const before = await post('Before it')
  const parent = mkdtempSync(join(folder, 'busy-'))
  const child = start(house.databaseUrl, 'backup', parent)
  await once(child, 'exit')
  writing = false
  await Promise.all(writers)
  const url = await newDatabase()
  expect(run(url, 'restore', join(parent, readdirSync(parent)[0] ?? '')).stderr).toBe('')
  expect(await findInconsistencies(url)).toEqual({})
  const { rowCount } = await withDatabase(url, (client) =>
    client.query('select from post where id = $1', [before]),
  )
  expect(rowCount).toBe(1)
})

const start = (url: string, ...args: string[]): ChildProcess =>
  spawn(program, args, {
    env: { ...process.env, DATABASE_URL: url, MEDIA_DIR: house.mediaDir },
    stdio: 'ignore',
    detached: true,
  })

it.each([
  ['a byte that is another', (copy: string) => flip(join(copy, 'post.copy.gz')), 'damaged: post.copy.gz'],
  [
    'a file that is missing',
    (copy: string) => rmSync(join(copy, 'follow.copy.gz')),
    'damaged: follow.copy.gz',
  ],
  [
    'a file that is cut off',
    (copy: string) => writeFileSync(join(copy, 'account.copy.gz'), ''),
    'damaged: account',
  ],
  [
    'a picture that is another',
    (copy: string) => flip(join(copy, 'blobs', readdirSync(join(copy, 'blobs'))[0] ?? '')),
    'damaged: blobs/',
  ],
  [
    'a picture that is missing',
    (copy: string) => rmSync(join(copy, 'blobs', readdirSync(join(copy, 'blobs'))[0] ?? '')),
    'damaged: blobs/',
  ],
  [
    'another list of tables',
    (copy: string) => appendFileSync(join(copy, 'manifest.json'), ' '),
    'damaged: manifest',
  ],
  [
    'sums that make no sense',
    (copy: string) => appendFileSync(join(copy, 'SHA256SUMS'), 'x  ../../etc/passwd\n'),
    'damaged',
  ],
  ['no sums', (copy: string) => rmSync(join(copy, 'SHA256SUMS')), 'is no backup'],
  ['a newer format', (copy: string) => rewrite(copy, { format: 99 }), 'newer Birdhouse'],
  ['a newer database', (copy: string) => rewrite(copy, { migration: '9999-tomorrow' }), 'newer Birdhouse'],
])('%s is refused with a sentence, and nothing is written', async (_what, damage, says) => {
  const copy = copyOf(backup)
  damage(copy)
  const url = await newDatabase()
  const { status, stderr } = run(url, 'restore', copy)
  expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, lines: 1 })
  expect(stderr).toContain(says)
  expect(await everything(url)).toEqual({})
})

function flip(path: string): void {
  const bytes = readFileSync(path)
  const at = bytes.length >> 1
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

/** With sums that fit, as a newer program would have written it. */
function rewrite(copy: string, change: object): void {
  const path = join(copy, 'manifest.json')
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...change }))
  const { stdout } = spawnSync(
    'sha256sum',
    readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name !== 'SHA256SUMS' && name !== 'blobs',
    ),
    {
      cwd: copy,
      encoding: 'utf8',
    },
  )
  writeFileSync(join(copy, 'SHA256SUMS'), stdout)
}

it('a database with people in it is left alone', async () => {
  const before = await everything(house.databaseUrl)
  const { status, stderr } = run(house.databaseUrl, 'restore', backup)
  expect(status).toBe(1)
  expect(stderr).toContain('in use: people are in it')
  expect(await everything(house.databaseUrl)).toEqual(before)
})

/** The program hands over to another process of its group. */
function killAll({ pid, exitCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGKILL')
}

it('a backup or a restore that is killed leaves nothing half-done, and the next one goes through', async () => {
  for (const delay of [250, 400, 600]) {
    const url = await newDatabase()
    const child = start(url, 'restore', backup)
    setTimeout(() => killAll(child), delay)
    await once(child, 'exit')
    // All or nothing, whenever it came.
    if (await isEmpty(url)) expect(run(url, 'restore', backup).stderr).toBe('')
    expect(await everything(url)).toEqual(held)
  }
  const parent = mkdtempSync(join(folder, 'killed-'))
  const child = start(house.databaseUrl, 'backup', parent)
  setTimeout(() => killAll(child), 300)
  await once(child, 'exit')
  for (const name of readdirSync(parent)) expect(name).toMatch(/\.unfinished$|^birdhouse-[\dTZ-]+$/)
})

it('a backup of an earlier version is brought to the shape of this one', async () => {
  const url = await newDatabase()
  const store = openDatabase(url, 2, () => {})
  const migrator = new Migrator({ db: store.db, provider: { getMigrations: async () => migrations } })
  await migrator.migrateTo('0004-search-by-age')
  await store.close()
  await withDatabase(url, (client) =>
    client.query(
      `insert into account (id, handle, name, state, folded) values (7, 'mere', 'Mere', 'active', 'mere')`,
    ),
  )
  const to = await newDatabase()
  const { folder: old } = await writeBackup(url, createBlobs(folder), folder, 'old')
  expect(run(to, 'restore', old).stderr).toBe('')
  const { rows } = await withDatabase(to, (client) =>
    client.query(`select a.handle, (select max(name) from kysely_migration) as shape from account a`),
  )
  expect(rows).toEqual([{ handle: 'mere', shape: Object.keys(migrations).at(-1) }])
})

it('nothing is swept away while a backup is made, and a picture whose file is gone is named', async () => {
  const { id, url } = (await upload(house, author, await photo(140, 60))).body
  await author.call('POST /api/v1/statuses', { body: { status: 'Soon gone', media_ids: [id] } })
  const blobs = createBlobs(house.mediaDir)
  const store = openDatabase(house.databaseUrl, 2, () => {})
  await author.call('POST /api/v1/statuses', { body: { status: 'Another' } })
  await withDatabase(house.databaseUrl, async (client) => {
    await client.query('select pg_advisory_lock_shared($1::bigint)', [BLOBS_STAY])
    await client.query('update medium set full_blob = $1, small_blob = null where id = $2', [
      '0'.repeat(64),
      id,
    ])
    expect(await sweepBlobs({ db: store.db }, blobs)).toBe(0)
  })
  expect(await sweepBlobs({ db: store.db }, blobs)).toBe(1)
  await store.close()
  expect((await look(url, author)).status).toBe(404)
  const { status, stdout, stderr } = run(house.databaseUrl, 'backup', mkdtempSync(join(folder, 'gaps-')))
  expect({ status, stdout }).toMatchObject({ status: 1, stdout: expect.stringContaining(' rows, ') })
  expect(stderr).toContain('1 file ')
})
