import { ExpirationPlugin } from 'workbox-expiration'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'

/** What somebody reads comes from the server, and only without it from here. Nothing of the administration is kept, nor what was searched for. */
const READ =
  /^\/api\/(v1\/(timelines|statuses|accounts|notifications|conversations|bookmarks|favourites|lists|followed_tags|tags|polls)\b|birdhouse\/v1\/(me|organisation|timelines|groups|suggestions|drafts|conversations|people\/[^/]+$))/
/** A whole answer; players ask for parts, which can't be kept. */
const isPicture = ({ pathname }: URL) => /^\/(avatars|media|emoji|cards)\//.test(pathname)

const DAY = 86_400
/** Seconds until what was seen last is shown instead: a line that hardly works is no better than none. */
const PATIENCE = 10

const answers = new ExpirationPlugin({ maxEntries: 800, maxAgeSeconds: 14 * DAY, purgeOnQuotaError: true })
const pictures = new ExpirationPlugin({ maxEntries: 400, maxAgeSeconds: 14 * DAY, purgeOnQuotaError: true })

/** Whoever is signed out, or has no access any more, has nothing left here as soon as the server says so. */
const ending = {
  async fetchDidSucceed({ response }: { response: Response }) {
    if (response.status === 401) await forgetSeen()
    return response
  },
}

/** A picture is the same one under each of its signatures, of which there is a new one every few hours. */
const unsigned = {
  async cacheKeyWillBeUsed({ request }: { request: Request }) {
    const url = new URL(request.url)
    url.search = ''
    return url.href
  },
}

export function keepSeen(): void {
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && READ.test(url.pathname),
    new NetworkFirst({ cacheName: 'seen', networkTimeoutSeconds: PATIENCE, plugins: [ending, answers] }),
  )
  registerRoute(
    ({ url, sameOrigin, request }) => sameOrigin && isPicture(url) && !request.headers.has('range'),
    new NetworkFirst({ cacheName: 'pictures', plugins: [ending, unsigned, pictures] }),
  )
  // Fonts, of which each page needs few.
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
    new CacheFirst({ cacheName: 'parts', plugins: [new ExpirationPlugin({ maxEntries: 60 })] }),
  )
}

export async function forgetSeen(): Promise<void> {
  await Promise.all([answers.deleteCacheAndMetadata(), pictures.deleteCacheAndMetadata()])
}
