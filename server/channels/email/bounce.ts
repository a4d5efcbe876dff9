import { readDsn } from './dsn.ts'

const TAG = /^([^+@]+)\+(\d{1,19})-([\w-]{10,50})@(.+)$/

/** `bounces+<delivery>-<mark>@…`: whatever comes back says by its address alone what it is about. */
export function returnAddress(address: string, id: string, mark: (id: string) => string): string {
  const [name = '', domain = ''] = address.split('@')
  return `${name}+${id}-${mark(id)}@${domain}`
}

/** `permanent`: it will never arrive. `said`: the words of the server that refused it. */
export type Bounce = { deliveryId: string; permanent: boolean; said: string }

/**
 * What came back, by the address that it came back to. Null for what is no bounce of ours: a wrong mark, an answer of
 * somebody who is out of office, a note that it is delayed or has arrived.
 */
export function readBounce(recipient: string, mail: string, mark: (id: string) => string): Bounce | null {
  const [, , deliveryId, given] = TAG.exec(recipient.trim().toLowerCase().replace(/^<|>$/g, '')) ?? []
  if (deliveryId === undefined || given !== mark(deliveryId)) return null
  const report = readDsn(mail)
  const failed = report?.recipients.find((one) => one.action === 'failed')
  if (failed === undefined) return null
  return {
    deliveryId,
    permanent: failed.status.startsWith('5'),
    said: `${failed.status} ${failed.diagnostic}`.trim().slice(0, 200),
  }
}
