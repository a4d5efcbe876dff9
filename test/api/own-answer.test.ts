import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openHouse({ sample: true })
})
afterAll(() => house.stop())

const HANDLES = ['tui.armitage', 'dave.pokere', 'wei.zhou', 'isla.drummond']
const PATH = '/api/v1/timelines/home?limit=40'

const TIMES = 300

/** Asks many times over one connection and takes nothing out of it until `go`: then reads all, or goes away. */
async function readLate({ cookie }: Caller, go: Promise<unknown>, leave: boolean): Promise<string[]> {
  const socket = connect(Number(new URL(house.url).port), '127.0.0.1')
  socket.pause()
  socket.write(`GET ${PATH} HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\n\r\n`.repeat(TIMES))
  await go
  if (leave) {
    socket.destroy()
    return []
  }
  const bodies: string[] = []
  let rest = Buffer.alloc(0)
  for await (const chunk of socket) {
    rest = Buffer.concat([rest, chunk as Buffer])
    for (let answer = firstOf(rest); answer !== undefined; answer = firstOf(rest)) {
      bodies.push(answer.body.toString())
      rest = rest.subarray(answer.bytes)
    }
    if (bodies.length === TIMES) break
  }
  return bodies
}

/** The first whole answer in what has come. */
function firstOf(bytes: Buffer): { body: Buffer; bytes: number } | undefined {
  const end = bytes.indexOf('\r\n\r\n') + 4
  const all = end + Number(/content-length: (\d+)/i.exec(bytes.toString('latin1', 0, end))?.[1])
  return end > 3 && bytes.length >= all ? { body: bytes.subarray(end, all), bytes: all } : undefined
}

// Bodies are written into buffers that are used again: nobody may find another's answer, or a part of it, in theirs.
it('everybody gets their own answer, however slowly they read and whoever goes away', async () => {
  const callers = await Promise.all(HANDLES.map((handle) => house.signIn(handle)))
  const expected = await Promise.all(
    callers.map(async (caller) =>
      (await fetch(house.url + PATH, { headers: { cookie: caller.cookie } })).text(),
    ),
  )
  expect(new Set(expected).size).toBe(HANDLES.length)
  expect(Math.min(...expected.map((text) => text.length))).toBeGreaterThan(30_000)
  const readAll = () =>
    Promise.all(
      callers.map(async ({ cookie }) => (await fetch(house.url + PATH, { headers: { cookie } })).text()),
    )
  // By then nothing more fits into any connection.
  const go = sleep(500).then(async () => {
    for (let round = 0; round < 10; round++) expect(await readAll()).toEqual(expected)
  })
  await Promise.all(
    callers.map(async (caller, at) => {
      const wrong = (await readLate(caller, go, at === 0)).filter((body) => body !== expected[at])
      expect(wrong).toEqual([])
    }),
  )
}, 60_000)
