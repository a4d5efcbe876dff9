/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope

type Said = { title?: string; body?: string; url?: string; tag?: string }

/** What was pushed is shown, whatever it is: browsers end subscriptions of those who stay silent. */
export function showPushes(): void {
  self.addEventListener('push', (event) => {
    const { title = 'Birdhouse', body = '', url = '/notifications', tag }: Said = read(event.data)
    event.waitUntil(
      self.registration.showNotification(title, { body, tag, icon: '/icon-192.png', data: { url } }),
    )
  })
  self.addEventListener('notificationclick', (event) => {
    event.notification.close()
    event.waitUntil(open(event.notification.data?.url ?? '/notifications'))
  })
}

function read(data: PushMessageData | null): Said {
  try {
    return (data?.json() as Said) ?? {}
  } catch {
    return {}
  }
}

/** In a page that is open already, else in a new one; never at another address than ours. */
async function open(url: string): Promise<void> {
  const to = new URL(url, self.location.origin)
  if (to.origin !== self.location.origin) return
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const [page] = pages
  if (!page) return void (await self.clients.openWindow(to.href))
  await page.focus()
  await page.navigate(to.href)
}
