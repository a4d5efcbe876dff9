import { forgetWithPerson } from './forget.ts'

/** Where a browser has them: over https, or on localhost. */
const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined

/** From now on what is read can be read again without a network, and the app opens without one. */
export function keepForOffline(): void {
  forgetWithPerson(() => {
    workers?.controller?.postMessage('forget')
  })
  // A browser that refuses, or a private window: all works, but with a network only.
  workers?.register('/worker.js').catch(() => {})
}
