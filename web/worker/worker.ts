/// <reference lib="webworker" />
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { showPushes } from './push.ts'
import { forgetSeen, keepSeen } from './seen.ts'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

/** The app itself: without a network its page comes from here, and its parts always. A new version waits until the old one is closed. */
async function openApp(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const page = await matchPrecache('/index.html')
    if (page !== undefined) return page
    throw error
  }
}

registerRoute(
  new NavigationRoute(({ request }) => openApp(request), {
    denylist: [/^\/(api|media|avatars|emoji|cards|oauth|\.well-known)\//],
  }),
)
precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()
keepSeen()
showPushes()

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => {
  if (event.data === 'forget') event.waitUntil(forgetSeen())
})
