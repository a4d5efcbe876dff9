import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkOut, earlierCommits } from '#test/rig/earlier-checkout.ts'
import { serversIn } from '#test/rig/embedded-processes.ts'
import { makeScratchFolder } from '#test/rig/embedded-scratch.ts'
import { type Program, startProgram, stopProgram } from '#test/rig/program.ts'
import { ask } from '#test/rig/writer.ts'

/**
 * Earlier programs, as they were committed, make an organisation; today's opens it, and what people had is there. With a
 * backup made before, one goes back.
 */
vi.setConfig({ testTimeout: 180_000 })

let scratch: ReturnType<typeof makeScratchFolder>
let running: Program | undefined

beforeEach(() => {
  scratch = makeScratchFolder()
})

afterEach(async () => {
  if (running !== undefined) await stopProgram(running)
  expect(serversIn(scratch.path)).toEqual([])
  scratch.remove()
})

async function open(data: string, folder?: string, args: string[] = []): Promise<string> {
  running = startProgram({ DATA_DIR: data, RATE_LIMITS: 'false' }, { args, ...(folder && { folder }) })
  return running.open()
}

async function close(): Promise<void> {
  if (running !== undefined) expect(await stopProgram(running)).toBe(0)
  running = undefined
}

type Person = { id: string; name: string; handle: string }
type Post = { id: string; created_at: string; content: string; account: Person; favourites_count: number }

const PLACES = [
  '/api/v1/timelines/home',
  '/api/v1/timelines/public',
  '/api/v1/bookmarks',
  '/api/v1/favourites',
  '/api/v1/notifications',
]

/** What several people find at the places they go to, down to texts and counts, but no field that a later version may add. */
async function readAsPeople(origin: string): Promise<Record<string, unknown>> {
  const people = await ask<{ handle: string }[]>(origin, {
    path: '/api/birdhouse/v1/sample/people',
    cookie: '',
  })
  const seen: Record<string, unknown> = {}
  for (const { handle } of people.body.slice(0, 5)) {
    const cookie = await enter(origin, handle)
    for (const path of PLACES) {
      const page = await ask<(Post & { status?: Post })[]>(origin, { path: `${path}?limit=40`, cookie })
      expect([path, page.status]).toEqual([path, 200])
      seen[`${handle} ${path}`] = page.body.map(({ status, ...one }) => [
        one.id,
        essence(status ?? one, origin),
      ])
    }
  }
  return seen
}

const essence = ({ id, created_at, content, account, favourites_count }: Post, origin: string) => [
  id,
  created_at,
  content?.replaceAll(origin, ''),
  account?.id,
  favourites_count,
]

async function enter(origin: string, handle: string): Promise<string> {
  const answer = await fetch(`${origin}/api/birdhouse/v1/sample/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ handle }),
  })
  expect(answer.status).toBe(200)
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const command = (folder: string, data: string, ...words: string[]) =>
  execFileSync(process.execPath, [join(folder, 'server/cli/main.ts'), ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, DATA_DIR: data },
    encoding: 'utf8',
  })

const commits = earlierCommits()

test.skipIf(commits.length > 0)('there is no earlier commit here to upgrade from', () => {})

test.each(commits)(
  'what was made by “$subject” is opened by today’s program, and one can go back',
  async ({ commit }) => {
    const folder = checkOut(commit, scratch.path)
    const data = join(scratch.path, 'data')
    const backups = join(scratch.path, 'backups')
    const before = await readAsPeople(await open(data, folder, ['--sample']))
    command(folder, data, 'backup', backups)
    await close()
    expect(Object.values(before).flat().length).toBeGreaterThan(200)

    expect(await readAsPeople(await open(data))).toEqual(before)
    await close()

    rmSync(data, { recursive: true })
    command(folder, data, 'restore', join(backups, readdirSync(backups)[0] ?? ''))
    expect(await readAsPeople(await open(data, folder))).toEqual(before)
    await close()
  },
)
