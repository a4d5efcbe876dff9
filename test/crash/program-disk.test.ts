import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { findRunningDatabase } from '#server/store/embedded/find-running.ts'
import { foundCompany } from '#test/rig/company.ts'
import { canMount, fillDisk, mountDisk } from '#test/rig/embedded-mount.ts'
import { within } from '#test/rig/embedded-processes.ts'
import { makeScratchFolder } from '#test/rig/embedded-scratch.ts'
import { withDatabase } from '#test/rig/people.ts'
import { startProgram, stopProgram } from '#test/rig/program.ts'
import { ask } from '#test/rig/writer.ts'

vi.setConfig({ testTimeout: 60_000 })

const postAs = (origin: string, cookie: string) => (status: string) =>
  ask<{ id: string; error: string; code: string }>(origin, {
    method: 'POST',
    path: '/api/v1/statuses',
    cookie,
    body: { status },
  })

describe.skipIf(!canMount())('when the disk fills while people post (needs the right to mount one)', () => {
  test('posting says so, reading goes on, and posting works again once there is room', async () => {
    const scratch = makeScratchFolder()
    const dataDir = join(scratch.path, 'data')
    const disk = mountDisk(dataDir, 250)
    const program = startProgram({ DATA_DIR: dataDir, RATE_LIMITS: 'false' })
    try {
      const origin = await program.open()
      const { writer, follower } = await foundCompany(origin, program.said())
      const post = postAs(origin, writer)
      const before = await post('Before')
      expect(before.status).toBe(200)
      const free = fillDisk(dataDir)
      const saysSo = /The disk that holds .* has only \d+ MB left\. Free at least 200 MB on it/
      // It looks every ten seconds.
      await within(15_000, () => saysSo.test(program.said()))
      for (let n = 0; n < 50; n++) {
        const refused = await post(`Full ${n}`)
        expect([refused.status, refused.body.code]).toEqual([507, 'storage_full'])
        expect(refused.body.error).toMatch(
          /disk is full, so nothing was saved\. Ask your administrator to make room, then try again\.$/,
        )
        const home = await ask<{ id: string }[]>(origin, { path: '/api/v1/timelines/home', cookie: follower })
        expect([home.status, home.body.map((one) => one.id)]).toEqual([200, [before.body.id]])
      }
      expect((await fetch(`${origin}/healthz`)).status).toBe(503)
      free()
      let after = await post('After')
      await within(3_000, () => {
        if (after.status !== 200)
          void post('After').then((answer) => {
            after = answer
          })
        return after.status === 200
      })
      expect(program.said()).not.toContain('ended unexpectedly')
      expect(await stopProgram(program)).toBe(0)
    } finally {
      program.child.kill('SIGKILL')
      await program.ended
      disk?.unmount()
      scratch.remove()
    }
  })

  test('filled at a stroke so that PostgreSQL cannot write on, it comes back by the room that was kept for it', async () => {
    const scratch = makeScratchFolder()
    const dataDir = join(scratch.path, 'data')
    const disk = mountDisk(dataDir, 500)
    const program = startProgram({ DATA_DIR: dataDir, RATE_LIMITS: 'false' })
    try {
      const origin = await program.open()
      const { writer, follower } = await foundCompany(origin, program.said())
      const post = postAs(origin, writer)
      const home = () => ask<{ id: string }[]>(origin, { path: '/api/v1/timelines/home', cookie: follower })
      const before = (await post('Before')).body
      const kept = join(dataDir, 'postgresql', 'reserve')
      const isKept = () => statSync(kept, { throwIfNoEntry: false })?.size === 48_000_000
      await within(10_000, isKept)
      const free = fillDisk(dataDir)
      // More than fits into what PostgreSQL has of its log of changes, whoever causes it.
      const url = (await findRunningDatabase(dataDir)) ?? ''
      await withDatabase(url, (client) => {
        client.on('error', () => {})
        return client.query(`select pg_logical_emit_message(false, 'test', repeat('x', 20000000))`)
      }).catch(() => {})
      await within(10_000, () => program.said().includes('The database is running again.'))
      for (let n = 0; n < 20; n++) {
        const read = await home()
        expect([read.status, read.body.map((one) => one.id)]).toEqual([200, [before.id]])
        expect((await post(`Full ${n}`)).status).toBe(507)
      }
      expect(isKept()).toBe(false)
      free()
      await within(12_000, isKept)
      expect((await post('After')).status).toBe(200)
      expect(await stopProgram(program)).toBe(0)
    } finally {
      program.child.kill('SIGKILL')
      await program.ended
      disk?.unmount()
      scratch.remove()
    }
  })
})
