import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { startTestCluster, type TestCluster } from '#test/rig/embedded-cluster.ts'
import { canMount, mountDisk } from '#test/rig/embedded-mount.ts'
import { ordinaryUser } from '#test/rig/embedded-person.ts'
import { processes, serversIn } from '#test/rig/embedded-processes.ts'
import { makeScratchFolder } from '#test/rig/embedded-scratch.ts'
import { freePort } from '#test/rig/free-port.ts'
import { startPeer } from '#test/rig/old-postgresql.ts'
import { startProgram, stopProgram } from '#test/rig/program.ts'

vi.setConfig({ testTimeout: 30_000 })

/** What keeps the whole program from starting is told in a sentence on the error output, without a stack, and nothing is left running. */
const scratch = makeScratchFolder()
let made = 0
const newFolder = () => `${scratch.path}/${made++}`
/** Holds a database after the first start, which then takes less time. */
const used = newFolder()

afterEach(() => expect(serversIn(scratch.path)).toEqual([]))
afterAll(() => scratch.remove())

async function refusal(
  environment: Record<string, string>,
  options: Parameters<typeof startProgram>[1] = {},
) {
  const program = startProgram({ DATA_DIR: used, ...environment }, options)
  const code = await program.ended
  const sentence = program.complaint().trimEnd()
  expect([code, sentence]).toEqual([1, sentence])
  expect(sentence).not.toMatch(/\n|^\s*at |Error:|node:|secretword/)
  expect(sentence).toMatch(/[.]$/)
  expect(program.said()).not.toContain('is open at')
  expect(processes().filter((one) => one.parent === program.pid)).toEqual([])
  return sentence
}

test('a second copy on the same data folder', async () => {
  const first = startProgram({ DATA_DIR: used })
  await first.open()
  expect(await refusal({})).toMatch(
    /^Another Birdhouse \(process \d+\) is already running on the data folder .* Stop that one first, or set DATA_DIR/,
  )
  expect(await stopProgram(first)).toBe(0)
})

test('a port that is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  expect(await refusal({ PORT: String(port) })).toMatch(
    new RegExp(`^Port ${port} is taken by another program\\. .*choose another port`),
  )
  other.close()
})

test('an address that this machine does not have', async () => {
  expect(await refusal({ HOST: '192.0.2.1' })).toContain(
    'This machine has no address 192.0.2.1. Correct HOST.',
  )
})

describe.concurrent('a DATABASE_URL', () => {
  let cluster: TestCluster & { stop(): Promise<void> }
  beforeAll(async () => {
    cluster = await startTestCluster()
  })
  afterAll(() => cluster.stop())

  test('where nothing listens', async () => {
    const DATABASE_URL = `postgres://a:secretword@127.0.0.1:${await freePort()}/birds`
    expect(await refusal({ DATABASE_URL })).toMatch(
      /^The PostgreSQL server at DATABASE_URL cannot be used: nothing listens there\. Start/,
    )
  })
  test('whose host is unknown', async () => {
    expect(await refusal({ DATABASE_URL: 'postgres://a:secretword@no-such-host.invalid/birds' })).toMatch(
      /its host name (is unknown|cannot be looked up)/,
    )
  })
  test('that does not answer', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as { port: number }
    expect(await refusal({ DATABASE_URL: `postgres://a:secretword@127.0.0.1:${port}/birds` })).toContain(
      'it does not answer',
    )
    silent.close()
  })
  test('that cannot be read', async () => {
    for (const DATABASE_URL of [
      'postgres://a:secretword@[::1/birds',
      'postgres://a:secretword@host:99999/birds',
      'mysql://a:secretword@host/birds',
    ])
      expect(await refusal({ DATABASE_URL })).toContain('DATABASE_URL')
  })
  test('with a database that is not there', async () => {
    const url = new URL(cluster.url)
    url.pathname = '/no_such_database'
    expect(await refusal({ DATABASE_URL: url.href })).toMatch(/it has no database of that name.*[Cc]reate/)
  })
  test('with a user that is not there', async () => {
    const url = cluster.url.replace(/\/\/\w+@/, '//nobody_here@')
    expect(await refusal({ DATABASE_URL: url })).toMatch(/it refuses this user.*user/)
  })
  test('with a user who may not make tables', async () => {
    const url = await cluster.createDatabase('closed')
    const { withDatabase } = await import('#test/rig/people.ts')
    await withDatabase(url, (client) =>
      client.query('create role guest login; revoke create on schema public from public'),
    )
    expect(await refusal({ DATABASE_URL: url.replace(/\/\/\w+@/, '//guest@') })).toMatch(
      /may not make tables.*[Mm]ake/,
    )
    await withDatabase(cluster.url, (client) => client.query('drop database closed with (force)'))
  })
  test.each(['14.19', '9.6.24'])('with PostgreSQL %s, which is too old', async (version) => {
    const peer = await startPeer({ version })
    expect(await refusal({ DATABASE_URL: peer.url })).toBe(
      `The PostgreSQL server at DATABASE_URL is version ${version.split('.')[0]}; Birdhouse needs 15 or newer. Upgrade it, or leave DATABASE_URL out to use the embedded one.`,
    )
    await peer.close()
  })
  test('behind a pooler that lends a connection for one transaction only', async () => {
    const peer = await startPeer({ version: '18.4' })
    expect(await refusal({ DATABASE_URL: peer.url })).toMatch(
      /^The pooler at DATABASE_URL .* pool_mode = session/,
    )
    await peer.close()
  })
  test.each([
    ['28P01', 'password authentication failed for user "somebody"', /it refuses the password.*password/],
    ['57P03', 'the database system is starting up', /not ready.*moment/],
    ['53300', 'sorry, too many clients already', /too many connections.*max_connections/],
    [
      '28000',
      'no pg_hba.conf entry for host "127.0.0.1", user "somebody", database "birds", no encryption',
      /it refuses this user/,
    ],
    ['08P01', 'unsupported startup parameter: statement_timeout', /pooler.*pool_mode = session/],
  ])('that answers %s', async (code, message, sentence) => {
    const peer = await startPeer({ refuses: { code, message } })
    expect(await refusal({ DATABASE_URL: peer.url })).toMatch(sentence)
    await peer.close()
  })
  test('is explained to the administrator’s commands too', async () => {
    const peer = await startPeer({ refuses: { code: '28P01', message: 'no' } })
    const bin = fileURLToPath(new URL('../../bin/birdhouse', import.meta.url))
    const command = spawn(process.execPath, [bin, 'people', 'list'], {
      env: { PATH: process.env.PATH, DATABASE_URL: peer.url },
    })
    let complaint = ''
    command.stderr.on('data', (part) => {
      complaint += String(part)
    })
    const [code] = await once(command, 'close')
    expect([code, complaint]).toEqual([1, complaint])
    expect(complaint).toMatch(
      /^The PostgreSQL server at DATABASE_URL cannot be used: it refuses the password\. [^\n]*\n$/,
    )
    await peer.close()
  })
})

describe('a setting that cannot be used', () => {
  test('in the environment', async () => {
    const sentence = await refusal({ PORT: 'eighty', TRUST_PROXY: 'yes' })
    expect(sentence).toMatch(/PORT: .*TRUST_PROXY: .*docs\/operate\/configuration\.md/)
  })
  test('as an argument', async () => {
    expect(await refusal({}, { args: ['--smaple'] })).toContain('--smaple')
    expect(await refusal({}, { args: ['--sample=3'] })).toContain('200 to 5000')
  })
  test('the sample beyond this machine', async () => {
    expect(await refusal({ HOST: '0.0.0.0' }, { args: ['--sample'] })).toContain(
      'listens on this machine only',
    )
  })
})

const person = ordinaryUser()

test.skipIf(!person)('a data folder that may not be written', async () => {
  const DATA_DIR = newFolder()
  mkdirSync(DATA_DIR)
  person?.mayUse(DATA_DIR)
  chmodSync(DATA_DIR, 0o500)
  expect(await refusal({ DATA_DIR }, person)).toContain(
    `This user may not write to the data folder ${DATA_DIR}.`,
  )
})

describe.skipIf(!canMount())('a disk (needs the right to mount one)', () => {
  test('that is read-only', async () => {
    const DATA_DIR = newFolder()
    const disk = mountDisk(DATA_DIR, 20)
    disk?.remount('ro')
    expect(await refusal({ DATA_DIR })).toContain('is on a read-only disk. Make it writable, or set DATA_DIR')
    disk?.unmount()
  })
  test('that is full', async () => {
    const DATA_DIR = newFolder()
    const disk = mountDisk(DATA_DIR, 20)
    expect(await refusal({ DATA_DIR })).toMatch(
      /^The disk that holds .* is full\. Free at least 200 MB on it, then start Birdhouse again\.$/,
    )
    disk?.unmount()
  })
})
