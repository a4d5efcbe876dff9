import { timingSafeEqual } from 'node:crypto'
import type { Sealer } from './seal.ts'

/** All that is signed within a step has the same address, so that caches work; it is good to the end of the next one. */
export const STEP_MS = 6 * 3_600_000
/** 128 bits. */
const BYTES = 16
const KNOWN_MAX = 5_000

/** What stands in each address that was signed, and in no other of ours. */
export const SIGNED = '&signature='

export type Signer = ReturnType<typeof createSigner>
export type Signed = { of?: unknown; step?: unknown; signature?: unknown }

/**
 * Addresses that open one file without anything else being asked of whoever has them, for six to twelve hours. `of` is
 * what the file belongs to: once it does not, the address is worth nothing.
 */
export function createSigner(sealer: Pick<Sealer, 'mac'>, now = () => Date.now()) {
  let known = new Map<string, string>()
  let knownStep = 0
  const current = () => Math.floor(now() / STEP_MS)

  const mac = (path: string, of: string, step: string) =>
    sealer.mac('address of a file', Buffer.from(`${path}\n${of}\n${step}`)).subarray(0, BYTES)

  function make(path: string, of: string, step: number): string {
    const at = step.toString(36)
    return `${path}?${of && `of=${of}&`}step=${at}${SIGNED}${mac(path, of, at).toString('base64url')}`
  }

  return {
    /** The path with its signature behind it. Neither holds anything that an address must have escaped. */
    sign(path: string, of = ''): string {
      const step = current()
      if (step !== knownStep || known.size >= KNOWN_MAX) known = new Map()
      knownStep = step
      const key = `${path} ${of}`
      const made = known.get(key) ?? make(path, of, step)
      known.set(key, made)
      return made
    },

    /** What the file belongs to, as was signed; null for what was not signed here, not for this path, or too long ago. */
    opens(path: string, { of = '', step, signature }: Signed): string | null {
      if (typeof of !== 'string' || typeof step !== 'string' || typeof signature !== 'string') return null
      const at = Number.parseInt(step, 36)
      if (!(at >= current() - 1) || at.toString(36) !== step) return null
      const [given, right] = [Buffer.from(signature, 'base64url'), mac(path, of, step)]
      return given.length === BYTES && timingSafeEqual(given, right) ? of : null
    },

    /** When the next step begins, in milliseconds: what is kept with an address in it is made anew then. */
    turns: (): number => (current() + 1) * STEP_MS,
  }
}
