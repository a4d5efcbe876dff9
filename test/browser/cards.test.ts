import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { photo } from '#test/rig/pictures.ts'
import { findBarriers } from './barriers.ts'
import { goLive } from './ready.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
let peer: Server
let at: string
beforeAll(async () => {
  const picture = await photo(600, 400)
  peer = createServer(({ url }, response) => {
    if (url === '/picture') response.setHeader('content-type', 'image/jpeg').end(picture)
    else
      response
        .setHeader('content-type', 'text/html')
        .end('<title>A long way to Ōtaki</title><meta property="og:image" content="/picture">')
  })
  await new Promise<void>((resolve) => peer.listen(0, '127.0.0.1', resolve))
  at = `http://127.0.0.1:${(peer.address() as AddressInfo).port}`
  stage = await setStage({ sample: true, environment: { FETCH_ALLOW: '127.0.0.1' } })
})
afterAll(async () => {
  peer.closeAllConnections()
  peer.close()
  await stage.close()
})

test('what a link leads to comes to a page that is open, without its host learning who reads', async () => {
  const page = await stage.openAs('mele.fifita')
  await goLive(page, '/')
  await page.locator('[data-post]').first().waitFor()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await stage.send(page, '/api/v1/statuses', { status: `Look: ${at}/page` })
  const card = page.getByRole('link', { name: 'A long way to Ōtaki' })
  await card.waitFor()
  expect(await card.getAttribute('rel')).toBe('nofollow noopener noreferrer')
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('a[target] img')].some((one) => one.naturalWidth > 0),
  )
  expect(asked.filter((url) => url.startsWith(at))).toEqual([])
  expect(await findBarriers(page)).toEqual([])
  expect(stage.complaints).toEqual([])
})
