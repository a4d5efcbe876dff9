import { request } from 'node:https'
import webPush from 'web-push'
import type { PushCarrier, PushOutcome } from '#server/domains/push/index.ts'
import type { Gate } from '#server/platform/fetch/index.ts'
import { type Address, findAddress } from './guard.ts'

/** For the look-up and the push together. */
const MOST_MS = 5_000
const TTL_SECONDS = 86_400

/** Pushes over https to whichever service a browser named, but never where the gate is closed. */
export function createPushCarrier(gate: Gate): PushCarrier {
  async function reach(endpoint: string) {
    const url = URL.parse(endpoint)
    if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return null
    const address = await findAddress(url, gate)
    return address && { url, address }
  }

  return {
    makeKeys: () => webPush.generateVAPIDKeys(),
    async refuse(endpoint) {
      return (await reach(endpoint)) === null ? 'not reachable in public' : undefined
    },
    async send({ endpoint, p256dh, auth, standard }, payload, { publicKey, privateKey, subject }) {
      const signal = AbortSignal.timeout(MOST_MS)
      const reached = await inTime(reach(endpoint), signal)
      if (reached === null) return 'later'
      const details = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
        TTL: TTL_SECONDS,
        contentEncoding: standard ? 'aes128gcm' : 'aesgcm',
        vapidDetails: { subject, publicKey, privateKey },
      })
      const { url, address } = reached
      return post(url, { headers: details.headers, body: details.body ?? Buffer.alloc(0), address, signal })
    },
  }
}

/** Null for what takes too long. */
function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(null), { once: true })
    work.then(resolve, reject)
  })
}

type Sent = { headers: object; body: Buffer; address: Address; signal: AbortSignal }

/** Only the status counts, so nothing else of the answer is read. */
function post(url: URL, { headers, body, address, signal }: Sent): Promise<PushOutcome> {
  return new Promise((resolve) => {
    const call = request(url, {
      method: 'POST',
      headers: { ...headers },
      agent: false,
      signal,
      lookup: (_host, options, done) =>
        options.all ? done(null, [address]) : done(null, address.address, address.family),
    })
    call.on('response', (answer) => {
      resolve(judge(answer.statusCode ?? 0))
      answer.destroy()
    })
    call.on('error', () => resolve('later'))
    call.end(body)
  })
}

function judge(status: number): PushOutcome {
  if (status >= 200 && status < 300) return 'sent'
  if (status === 404 || status === 410) return 'gone'
  return status === 429 || status >= 500 ? 'later' : 'hopeless'
}
