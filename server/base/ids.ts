/** Ids count milliseconds from here; 41 bits of them last until 2089. */
const EPOCH = Date.UTC(2020, 0, 1)
const SEQUENCE = 4096

// Ten random bits tell nodes apart that make an id in the same millisecond; a rare clash is refused by the primary key.
const node = BigInt(Math.floor(Math.random() * 1024)) << 12n
let lastMs = 0
let sequence = 0

/** A new sortable 64-bit id as a decimal string: 41 bits of milliseconds since 2020, 10 of node, 12 of sequence. */
export function newId(now = Date.now()): string {
  const ms = Math.max(now, lastMs)
  sequence = ms === lastMs ? sequence + 1 : 0
  lastMs = ms
  if (sequence === SEQUENCE) {
    sequence = 0
    lastMs += 1
  }
  return idFor(lastMs, node | BigInt(sequence))
}

/** An id for something that happened at another time; the caller keeps `low` (under 2^22) unique within a millisecond. */
export function idAt(at: Date, low: number): string {
  return idFor(at.getTime(), BigInt(low))
}

/** When the id was made. */
export function instantOf(id: string): Date {
  return new Date(Number(BigInt(id) >> 22n) + EPOCH)
}

/** Negative when a is older than b. Ids are decimal strings without leading zeros. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length
  return a < b ? -1 : a > b ? 1 : 0
}

const LARGEST = 2n ** 63n

/** Whether it can be the id of anything. */
export const isId = (text: string): boolean => /^\d{1,19}$/.test(text) && BigInt(text) < LARGEST

function idFor(ms: number, low: bigint): string {
  return ((BigInt(ms - EPOCH) << 22n) | low).toString()
}
