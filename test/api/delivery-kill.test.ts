import { randomBytes } from 'node:crypto'
import { afterAll, expect, inject, it } from 'vitest'
import { announce } from '#test/rig/announce.ts'
import { openTestCluster } from '#test/rig/embedded-cluster.ts'
import { freePort } from '#test/rig/free-port.ts'
import type { TestHouse } from '#test/rig/house.ts'
import { addPeople, withDatabase } from '#test/rig/people.ts'
import { type Program, startProgram, stopProgram } from '#test/rig/program.ts'
import { startSmtpPeer } from '#test/rig/smtp-peer.ts'

/** When the program is killed: what the mail server has just seen of it. `250`: it has said that it took the mail. */
const MOMENTS = ['planning', 'connected', 'received', '250', 'later'] as const
type Moment = (typeof MOMENTS)[number]
const rounds = Number(process.env.PROVE_ROUNDS ?? 1)
const PEOPLE = 16

const name = `delivery_${randomBytes(6).toString('hex')}`
const cluster = openTestCluster(inject('clusterUrl'))
let program: Program | undefined
afterAll(async () => {
  if (program !== undefined) await stopProgram(program)
  await cluster.dropDatabase(name)
})

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

it(
  'whoever dies at whatever step, everybody gets their mail: none is lost, and none twice but what the peer had taken when it died, with the same Message-ID',
  async () => {
    let kill: Moment | undefined
    let killsAfter250 = 0
    const mails: { to: string; messageId: string }[] = []
    const die = (at: Moment) => {
      if (kill !== at) return false
      kill = undefined
      program?.child.kill('SIGKILL')
      return true
    }
    const peer = await startSmtpPeer({
      disabledCommands: ['STARTTLS'],
      onConnect(_session, done) {
        die('connected')
        done()
      },
      onData(stream, session, done) {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          // It dies before it can have heard that its mail was taken; so the mail server lets go of it.
          if (die('received')) return done(new Error('451 nobody is there any more'))
          const messageId = /^Message-ID: (.+)$/im.exec(Buffer.concat(parts).toString())?.[1] ?? ''
          const { rcptTo } = session.envelope
          mails.push({ to: rcptTo[0]?.address ?? '', messageId })
          if (die('250')) killsAfter250 += 1
          done()
        })
      },
    })
    const url = await cluster.createDatabase(name)
    const port = await freePort()
    const start = async () => {
      program = startProgram({
        ...{
          DATABASE_URL: url,
          PORT: String(port),
          RATE_LIMITS: 'false',
          SECRET_KEY: 'a key for tests that is long enough',
        },
        ...{
          SMTP_HOST: '127.0.0.1',
          SMTP_PORT: String(peer.port),
          SMTP_SECURITY: 'none',
          MAIL_SENDER: 'b@example.org',
        },
      })
      await program.open()
    }
    const query = (sql: string, values: unknown[] = []) =>
      withDatabase(url, async (client) => (await client.query(sql, values)).rows)
    await start()
    const house = { url: `http://127.0.0.1:${port}`, databaseUrl: url } as TestHouse
    const [writer] = await addPeople(house, 1, 'communicator')
    const people = await addPeople(house, PEOPLE)
    await query(
      "update account set working_hours = 'Mon-Sun 00:00-24:00', time_zone = 'UTC', department = 'Kitchen', email = handle || '@example.org' where id = any($1::bigint[])",
      [people.map(({ id }) => id)],
    )
    let expected = 0
    for (let round = 0; round < rounds; round++) {
      const plan = { steps: [{ channel: 'email', after: 0, unless: 'read' }] }
      const id = await announce(writer.caller, { condition: 'department = Kitchen', plan })
      expected += PEOPLE
      for (const moment of MOMENTS) {
        if (moment === 'planning' || moment === 'later') {
          await wait(moment === 'later' ? 150 : 5)
          program?.child.kill('SIGKILL')
        } else kill = moment
        // What is left goes now; who died holds nothing any more.
        await query("update delivery set next_at = now() where state = 'waiting'")
        if (
          moment === 'planning' ||
          moment === 'later' ||
          (await dies(program, async () => (await left(query, id)) === 0))
        ) {
          await program?.ended
          kill = undefined
          await start()
          await query(
            "update delivery set leased_until = clock_timestamp(), next_at = now() where state = 'waiting'",
          )
        }
      }
      kill = undefined
      for (let tries = 0; (await left(query, id)) > 0; tries++) {
        if (tries > 400)
          throw new Error(
            `not all were sent: ${JSON.stringify(await query('select state, tries, said from delivery'))}`,
          )
        await query("update delivery set next_at = now() where state = 'waiting' and lease is null")
        await wait(50)
      }
    }
    const got = Map.groupBy(mails, ({ to }) => to)
    expect([...got.keys()].toSorted()).toEqual(people.map(({ handle }) => `${handle}@example.org`).toSorted())
    for (const some of got.values()) expect(new Set(some.map(({ messageId }) => messageId)).size).toBe(rounds)
    expect(mails.length).toBeGreaterThanOrEqual(expected)
    // One kill of each round falls at any moment, that one too.
    expect(mails.length - expected).toBeLessThanOrEqual(killsAfter250 + rounds)
    await peer.stop()
  },
  60_000 * (rounds + 1),
)

type Query = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** Deliveries and people who are still to come. */
async function left(query: Query, id: string): Promise<number> {
  const [row] = await query(
    `select (select count(*) from delivery where announcement_id = $1 and state = 'waiting')::int
      + (select count(*) from plan_walk where announcement_id = $1 and due_at is not null)::int
      + (select count(*) from plan_run where announcement_id = $1 and not complete)::int as left`,
    [id],
  )
  return Number(row?.left)
}

/** Whether it died; false once there was nothing left to die of. */
async function dies(program: Program | undefined, over: () => Promise<boolean>): Promise<boolean> {
  let dead = false
  void program?.ended.then(() => {
    dead = true
  })
  for (let tries = 0; tries < 200 && !dead; tries++) {
    if (await over()) break
    await wait(25)
  }
  return dead
}
