import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { get } from '../load/drive.ts'
import { type Program, startBirdhouse, startProgram } from '../serve/program.ts'
import type { OpenSet } from '../set/open.ts'
import { signIn } from '../set/tokens.ts'

/** People who take part: 200 who read in turn, and as many who write. Spread evenly over the directory. */
export type Company = { readers: string[]; writers: string[]; postIds: string[] }

/** How often each slice is taken, and how long it is. */
export type Pace = { rounds: number; seconds: number }

const PEOPLE = 200
const RECENT = 2_000

export async function gatherCompany({ client, shape }: OpenSet): Promise<Company> {
  const people = Math.min(PEOPLE, shape.accounts / 4)
  const spread = (shift: number) =>
    Array.from({ length: people }, (_, at) => 1 + Math.floor(((at + shift) * shape.accounts) / people))
  const { rows } = await client.query<{ id: string }>(
    `select id from post where visibility = 'company' and boost_of_id is null and deleted_at is null order by id desc limit ${RECENT}`,
  )
  return {
    readers: await signIn(client, spread(0.5)),
    writers: await signIn(client, spread(0.25)),
    postIds: rows.map((row) => row.id),
  }
}

const HOME = '/api/v1/timelines/home'
export const homeOf = (token: string) => get(token, HOME)

/** The program itself, on this set's database. `memory` is HOME_MEMORY: how many homes it may hold. */
export const openApp = (set: OpenSet, memory: number): Promise<Program> =>
  startBirdhouse({ DATABASE_URL: set.database.url, HOME_MEMORY: String(memory) })

/** How a ceiling sends its constant answer. */
export const sendings = ['object', 'text', 'bytes'] as const

type Ceilings = Record<(typeof sendings)[number], Program> & { size: number; stop(): Promise<void> }

/** The ceilings send what the app answered to this reader: body and headers, less those that the framework makes itself. */
export async function openCeilings(app: Program, token: string, path = HOME): Promise<Ceilings> {
  const answer = await fetch(`${app.origin}${path}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const body = Buffer.from(await answer.arrayBuffer())
  const own = ['connection', 'content-length', 'date', 'keep-alive']
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !own.includes(name)))
  const folder = mkdtempSync(join(tmpdir(), 'birdhouse-bench-'))
  writeFileSync(join(folder, 'body'), body)
  writeFileSync(join(folder, 'headers'), JSON.stringify(headers))
  const open = (as: string) =>
    startProgram('bench/serve/ceiling.ts', {}, { args: [folder, as, path.split('?')[0] ?? ''] })
  const [object, text, bytes] = [await open('object'), await open('text'), await open('bytes')]
  rmSync(folder, { recursive: true })
  return {
    object,
    text,
    bytes,
    size: body.length,
    async stop() {
      await Promise.all([object.stop(), text.stop(), bytes.stop()])
    },
  }
}
