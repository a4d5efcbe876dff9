import { queryOptions, useQuery } from '@tanstack/react-query'
import { mailLanguage } from '#web/locales/language.ts'
import { ApiError, call } from './call.ts'
import { client } from './client.ts'

/** The server is asked only where the browser knows of a subscription. */
async function readPush() {
  const registration = await navigator.serviceWorker?.getRegistration()
  const known = await registration?.pushManager?.getSubscription().catch(() => null)
  if (!known) return null
  return call('GET /api/v1/push/subscription', {}).catch((error) => {
    if (error instanceof ApiError && error.status === 404) return null
    throw error
  })
}

const pushQuery = queryOptions({
  queryKey: ['push'],
  queryFn: readPush,
  staleTime: 0,
})

/** How this device is pushed to; null where it is not. */
export const usePush = () => useQuery(pushQuery)

export const canPush = () =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

const ALERTS = {
  mention: true,
  status: true,
  quote: true,
  follow: true,
  follow_request: true,
  favourite: true,
  reblog: true,
  poll: true,
  update: true,
}

/**
 * Asks the browser, and tells the server. False when the person said no to their browser, or when it runs no worker here, as in a
 * private window. What an earlier key of the server's had subscribed is ended first.
 */
export async function startPush(): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false
  const registration = await navigator.serviceWorker.getRegistration()
  if (registration === undefined) return false
  await (await registration.pushManager.getSubscription())?.unsubscribe()
  const { configuration } = await call('GET /api/v2/instance', {})
  const made = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: configuration.vapid.public_key,
  })
  const { endpoint = '', keys = {} } = made.toJSON()
  const own = { p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' }
  const subscription = { endpoint, keys: own, standard: true }
  const body = { subscription, data: { alerts: ALERTS }, birdhouse: { language: mailLanguage() } }
  client.setQueryData(pushQuery.queryKey, await call('POST /api/v1/push/subscription', { body }))
  return true
}

export async function stopPush(): Promise<void> {
  await call('DELETE /api/v1/push/subscription', {})
  client.setQueryData(pushQuery.queryKey, null)
  const registration = await navigator.serviceWorker.getRegistration()
  await (await registration?.pushManager.getSubscription())?.unsubscribe()
}

export async function changeDetail(detail: boolean): Promise<void> {
  const body = { birdhouse: { detail } }
  client.setQueryData(pushQuery.queryKey, await call('PUT /api/v1/push/subscription', { body }))
}
