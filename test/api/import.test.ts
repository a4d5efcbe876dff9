import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Ground } from '#server/domains/ground.ts'
import { importDirectory } from '#server/domains/people/import/index.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { openDatabase, type Store } from '#server/store/database.ts'
import { migrate } from '#server/store/migrate.ts'
import { openTestCluster } from '#test/rig/embedded-cluster.ts'
import de from '#web/locales/de/index.ts'
import en from '#web/locales/en/index.ts'

const name = `import_${process.pid}`
const cluster = openTestCluster(inject('clusterUrl'))
let store: Store
let url: string
let ground: Ground
const told: string[] = []

beforeAll(async () => {
  url = await cluster.createDatabase(name)
  store = openDatabase(url, 4, () => {})
  await migrate(store.db)
  ground = { db: store.db, events: createEventBus(store.db), clock: () => new Date() }
  for (const event of ['directory.changed', 'organisation.changed'] as const) {
    ground.events.after(event, () => told.push(event))
  }
})

afterAll(async () => {
  await store?.close()
  await cluster.dropDatabase(name)
})

const file = [
  'Name,Handle,E-mail,Department,Team,Role,Manager,Working hours,Time zone,Languages',
  'Mere Tahana,mere,mere@example.org,Stores,,Lead,ana@example.org,"Mon-Fri 09:00-12:00, 13:00-17:00",Pacific/Auckland,en; mi',
  'Ana Ngata,,ana@example.org,Stores,Head office,Director,,,Pacific/Auckland,en',
  'Li Wei,,,Network,,,@mere,,,zh',
].join('\r\n')

const people = () => store.db.selectFrom('account').selectAll().orderBy('handle').execute()
const codes = async (csv: string) =>
  (await importDirectory(ground, csv, { apply: true })).errors.map(({ line, column, code }) => [
    line,
    column,
    code,
  ])

test('a preview counts and writes nothing', async () => {
  const report = await importDirectory(ground, file, { apply: false })
  expect(report).toMatchObject({ applied: false, rows: 3, created: 3, updated: 0, unchanged: 0, errors: [] })
  expect(await people()).toEqual([])
})

test('people are made as invited, with managers, and the change is told once', async () => {
  expect(await importDirectory(ground, file, { apply: true })).toMatchObject({ applied: true, created: 3 })
  const [ana, li, mere] = await people()
  expect(ana).toMatchObject({ handle: 'ana.ngata', state: 'invited', manager_id: null, team: 'Head office' })
  expect(li).toMatchObject({ handle: 'li.wei', team: 'Network', manager_id: mere?.id, languages: ['zh'] })
  expect(mere).toMatchObject({
    handle: 'mere',
    team: 'Stores',
    manager_id: ana?.id,
    folded: ' mere tahana mere',
  })
  expect(await store.db.selectFrom('account_count').selectAll().execute()).toHaveLength(3)
  expect(told).toEqual(['directory.changed', 'organisation.changed'])
})

test('the same file again changes nothing, and a changed row changes one person', async () => {
  expect(await importDirectory(ground, file, { apply: true })).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 3,
  })
  const report = await importDirectory(ground, file.replace('Lead', 'Store lead'), { apply: true })
  expect(report).toMatchObject({ created: 0, updated: 1, unchanged: 2 })
  expect(report.examples).toEqual([
    { handle: 'mere', name: 'Mere Tahana', change: 'updated', fields: ['role'] },
  ])
})

test('columns that the file does not have stay as they are, and semicolons separate too', async () => {
  const report = await importDirectory(ground, '\uFEFFname;handle;location\nMere Tahana;mere;Nelson\n', {
    apply: true,
  })
  expect(report).toMatchObject({ applied: true, updated: 1 })
  expect((await people())[2]).toMatchObject({
    location: 'Nelson',
    role: 'Store lead',
    email: 'mere@example.org',
  })
})

test('phone numbers are kept as networks dial them, and an empty cell takes one away', async () => {
  const phone = async (cell: string) => {
    await importDirectory(ground, `name,handle,phone\nMere Tahana,mere,${cell}`, { apply: true })
    return (await people())[2]?.phone
  }
  expect(await phone('+64 (21) 123-4567')).toBe('+64211234567')
  expect(await phone('0064 21 123 4568')).toBe('+64211234568')
  expect(await phone('')).toBeNull()
})

test('two people may exchange their e-mail addresses', async () => {
  const swap = 'name,handle,email\nMere Tahana,mere,ana@example.org\nAna Ngata,ana.ngata,mere@example.org'
  expect(await importDirectory(ground, swap, { apply: true })).toMatchObject({ applied: true, updated: 2 })
})

test('errors are told by line and column, and with one nothing is written', async () => {
  const before = await people()
  const head = 'name,handle,email,manager,time zone,languages,working hours,mobile phone\n'
  expect(
    await codes(
      `${head}New,new.one,,,,,,\n,x,,,,,,\n"Two\nlines",x,bad,nobody,CET+1,en_x,whenever,0211234567`,
    ),
  ).toEqual([
    [3, 'name', 'missing_name'],
    [4, 'e-mail', 'bad_email'],
    [4, 'phone', 'bad_phone'],
    [4, 'working hours', 'bad_working_hours'],
    [4, 'time zone', 'bad_time_zone'],
    [4, 'languages', 'bad_language'],
    [4, 'handle', 'duplicate_handle'],
    [4, 'manager', 'unknown_manager'],
  ])
  expect(await people()).toEqual(before)
})

test('wrong files are refused with their place', async () => {
  expect(await codes('')).toEqual([[1, '', 'file_empty']])
  expect(await codes('name,shoe size\nA,42')).toEqual([[1, 'shoe size', 'unknown_column']])
  expect(await codes('handle\nabc')).toEqual([[1, 'name', 'missing_column']])
  expect(await codes('name,handle\nA,"b')).toEqual([[2, '', 'quote_not_closed']])
  expect(await codes('name,handle\nA,abc,d\nB')).toEqual([
    [2, '', 'cell_count'],
    [3, '', 'cell_count'],
  ])
  expect(await codes('name,email\nX,mere@example.org\nY,MERE@example.org')).toEqual([
    [3, 'e-mail', 'duplicate_email'],
    [3, '', 'same_person_twice'],
  ])
  expect(await codes('name,handle,email\nX,newcomer,mere@example.org\nAna Ngata,ana.ngata,')).toEqual([])
  expect(await codes('name,handle,manager\nA,aa,bb\nB,bb,cc\nC,cc,aa')).toEqual([
    [2, 'manager', 'manager_loop'],
  ])
})

test('in every language a sentence about the file says all that the English one says', async () => {
  const head = 'name,handle,email,manager,time zone,languages,working hours\n'
  const files = [
    '',
    'name,handle\nA,"b',
    'name,handle\nA,b"c"',
    'name,shoe size,\nA,42,',
    'name,name\nA,B',
    'handle\nabc',
    'name,handle\nA,abc,d',
    `${head},,,,,,\nNew,new one,bad,nobody,CET+1,en_x,whenever\n${'x'.repeat(101)},admin,,,,,`,
    'name,handle,email\nA,aa,x@example.org\nB,aa,x@example.org\nC,,\nC,,',
    'name,email\nX,mere@example.org\nY,MERE@example.org',
    'name,handle,email\nX,newcomer,mere@example.org',
    'name,handle,manager\nA,aa,bb\nB,bb,cc\nC,cc,aa',
  ]
  const reports = await Promise.all(files.map((csv) => importDirectory(ground, csv, { apply: false })))
  const errors = reports.flatMap((report) => report.errors)
  for (const { code, message, facts } of errors) {
    const quoted = Object.values(facts).map(String)
    expect(quoted.filter((fact) => !message.includes(fact))).toEqual([])
    for (const texts of [en.problem, de.problem] as Record<string, string>[]) {
      const said = texts[code]?.replace(/{{(\w+)}}/g, (_, name: string) => String(facts[name])) ?? ''
      expect([code, said]).not.toEqual([code, ''])
      expect(quoted.filter((fact) => !said.includes(fact))).toEqual([])
      expect(said).not.toContain('undefined')
    }
  }
  expect([...new Set(errors.map(({ code }) => code))].length).toBeGreaterThan(17)
})

test('20,000 people are imported well within a minute', async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, n) => `Person ${n},p${n},p${n}@example.org,Team ${n % 300},p${n >> 4}`,
  )
  const csv = ['name,handle,email,team,manager', ...rows]
    .join('\n')
    .replace('p0@example.org,Team 0,p0', ',Team 0,')
  const start = performance.now()
  expect(await importDirectory(ground, csv, { apply: true })).toMatchObject({
    applied: true,
    created: 20_000,
  })
  expect(performance.now() - start).toBeLessThan(20_000)
})

test('the command previews, tells errors by line and column, and applies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'birdhouse-import-'))
  const path = join(folder, 'staff.csv')
  const program = fileURLToPath(new URL('../../bin/birdhouse', import.meta.url))
  const env = { ...process.env, DATABASE_URL: url }
  const run = (...more: string[]) =>
    spawnSync(program, ['people', 'import', path, ...more], { env, encoding: 'utf8' })
  try {
    writeFileSync(path, 'name,handle\nHana Tui,hana\n')
    expect(run()).toMatchObject({ status: 0, stderr: '' })
    expect(run('--apply').stdout).toContain('New: 1. Changed: 0. The same: 0.\nDone.')
    writeFileSync(path, 'name,handle\nHana Tui,admin\n')
    const refused = run('--apply')
    expect(refused).toMatchObject({ status: 1, stdout: '' })
    expect(refused.stderr).toContain(`${path}, line 2, handle: “admin” is reserved.`)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
