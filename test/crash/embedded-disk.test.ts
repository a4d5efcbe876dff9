import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type App, isReady, lastKept, startApp } from '#test/rig/embedded-driver.ts'
import { canMount, fillDisk, type Mount, mountDisk } from '#test/rig/embedded-mount.ts'
import { makeScratchFolder } from '#test/rig/embedded-scratch.ts'

vi.setConfig({ testTimeout: 30_000 })

describe.skipIf(!canMount())('on a full disk (needs the right to mount one)', () => {
  let scratch: ReturnType<typeof makeScratchFolder>
  let dataDir: string
  let disk: Mount | undefined

  beforeEach(() => {
    scratch = makeScratchFolder()
    dataDir = join(scratch.path, 'data')
  })

  afterEach(() => {
    disk?.unmount()
    scratch.remove()
  })

  async function refusal(): Promise<string> {
    const app = startApp(dataDir)
    expect(await app.ended).toBe(1)
    return app.complaint()
  }

  const sentence =
    /^The disk that holds .* is full\. Free at least 200 MB on it, then start Birdhouse again\.\n$/

  async function startAndStop() {
    const app = startApp(dataDir)
    await app.until(isReady)
    app.kill('SIGTERM')
    expect(await app.ended).toBe(0)
  }

  test('the first start says so, and works once there is room', async () => {
    disk = mountDisk(dataDir, 20)
    expect(await refusal()).toMatch(sentence)
    disk?.remount('size=300m')
    await startAndStop()
  })

  test('a later start says so, and works once there is room', async () => {
    disk = mountDisk(dataDir, 120)
    await startAndStop()
    const free = fillDisk(dataDir)
    expect(await refusal()).toMatch(sentence)
    free()
    await startAndStop()
  })

  test('a start after a crash says so, and works once there is room', async () => {
    disk = mountDisk(dataDir, 120)
    const app = startApp(dataDir, { work: 'write', rowSize: 2_000 })
    await app.until((line) => (line.kept ?? 0) > 500)
    app.kill('SIGKILL')
    await app.ended
    const free = fillDisk(dataDir)
    expect(await refusal()).toMatch(sentence)
    free()
    await startAndStop()
  })

  test('an app whose database is down for want of space still ends when told to', async () => {
    disk = mountDisk(dataDir, 90)
    const app = startApp(dataDir, { work: 'write', rowSize: 1_000_000 })
    await app.until((line) => line.said?.includes('is full') === true)
    app.kill('SIGTERM')
    expect(await app.ended).toBe(0)
  })

  test('while running, the app says so, loses nothing, and goes on by itself once there is room', async () => {
    disk = mountDisk(dataDir, 90)
    const app: App = startApp(dataDir, { work: 'write', rowSize: 1_000_000 })
    await app.until((line) => line.failed !== undefined)
    await app.until((line) => line.trouble !== undefined || line.because !== undefined, app.told.length)
    await app.until((line) => /The disk that holds .* is full\./.test(line.said ?? line.trouble ?? ''))
    const kept = lastKept(app)
    disk?.remount('size=400m')
    await app.until((line) => (line.kept ?? 0) > kept, app.told.length)
    app.kill('SIGTERM')
    expect(await app.ended).toBe(0)
    const next = startApp(dataDir)
    const { count } = await next.until(isReady)
    expect(count).toBeGreaterThanOrEqual(lastKept(app))
    next.kill('SIGTERM')
    await next.ended
  }, 40_000)
})
