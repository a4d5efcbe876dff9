import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('what is pushed is shown by the worker, and pressed it opens where it leads', async () => {
  const page = await stage.openAs('dave.pokere', { serviceWorkers: 'allow' })
  await page.context().grantPermissions(['notifications'], { origin: stage.app.origin })
  await page.goto('/settings?part=notifications')
  await page.getByRole('button', { name: 'Tell me on this device' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const session = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) =>
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) resolve(registrations[0].registrationId)
    }),
  )
  await session.send('ServiceWorker.enable')
  const registrationId = await registered
  const worker = page.context().serviceWorkers()[0] ?? (await page.context().waitForEvent('serviceworker'))
  // A browser without a screen keeps no notifications, and gives the focus only to who was pressed.
  await worker.evaluate(() => {
    const scope = self as unknown as ServiceWorkerGlobalScope & { shown: unknown[] }
    scope.shown = []
    scope.registration.showNotification = async (title, options) => {
      scope.shown.push([title, options?.body, options?.data])
    }
    WindowClient.prototype.focus = async function () {
      return this
    }
  })
  const data = JSON.stringify({ title: 'Something new', body: '', url: '/bookmarks', notification_id: '7' })
  await session.send('ServiceWorker.deliverPushMessage', { origin: stage.app.origin, registrationId, data })
  const shown = () => worker.evaluate(() => (self as unknown as { shown: unknown[] }).shown)
  await expect.poll(shown).toEqual([['Something new', '', { url: '/bookmarks' }]])
  await worker.evaluate(() => {
    const notification = { close() {}, data: { url: '/bookmarks' } }
    self.dispatchEvent(Object.assign(new ExtendableEvent('notificationclick'), { notification }))
  })
  await page.waitForURL('**/bookmarks')
})
