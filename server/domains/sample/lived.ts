import { RECEIPT_KINDS, type ReceiptKind } from '#rules/announcements/levels.ts'
import type { Pattern } from '#rules/measures/ledger.ts'
import type { WorldCame } from '#test/world/announcing/types.ts'
import {
  hourOf,
  impliedBy,
  JOINED_UNIT,
  measuredOn,
  PERSONAL_CHANNELS,
  type PersonalChannel,
} from '../announcements/index.ts'

/** First hours by kind. */
export type Hours = Partial<Record<ReceiptKind, Date>>
type Channel = PersonalChannel | 'any'
export type Count = { unit: number; channel: Channel; kind: ReceiptKind; hour: Date; people: number }

/** What receipts come to: by person, by person and channel, and counted, as they would be had they come one after the other. */
export type Lived = {
  people: ReadonlyMap<string, Hours>
  channels: ReadonlyMap<string, ReadonlyMap<PersonalChannel, Hours>>
  counts: Count[]
}

export function live({ audience, acts }: WorldCame): Lived {
  const units = new Map(audience.map(({ handle, unit, joined }) => [handle, joined ? JOINED_UNIT : unit]))
  const people = new Map<string, Hours>()
  const channels = new Map<string, Map<PersonalChannel, Hours>>()
  const counts = new Map<string, Count>()
  const note = (hours: Hours, kind: ReceiptKind, unit: number, channel: Channel, hour: Date) => {
    if (hours[kind] !== undefined) return
    hours[kind] = hour
    const key = `${unit} ${channel} ${kind} ${hour.getTime()}`
    const count = counts.get(key) ?? { unit, channel, kind, hour, people: 0 }
    counts.set(key, { ...count, people: count.people + 1 })
  }
  for (const { handle, channel, kind, at } of acts) {
    const unit = units.get(handle)
    if (unit === undefined) throw new Error(`${handle} is not addressed`)
    const all = people.get(handle) ?? {}
    people.set(handle, all)
    const byChannel = channels.get(handle) ?? new Map<PersonalChannel, Hours>()
    channels.set(handle, byChannel)
    const own = byChannel.get(channel) ?? {}
    byChannel.set(channel, own)
    for (const implied of impliedBy(kind)) {
      note(all, implied, unit, 'any', hourOf(at))
      if (measuredOn(channel, implied)) note(own, implied, unit, channel, hourOf(at))
    }
  }
  return { people, channels, counts: [...counts.values()] }
}

/** How many saw, read or confirmed on which set of channels. */
export function patternsOf({ channels }: Lived, joined: ReadonlySet<string>): Pattern[] {
  const people = new Map<number, number>()
  for (const [handle, byChannel] of channels) {
    const reached = PERSONAL_CHANNELS.filter((channel) => {
      const hours = byChannel.get(channel)
      return hours !== undefined && RECEIPT_KINDS.slice(1).some((kind) => hours[kind] !== undefined)
    })
    if (reached.length === 0 || joined.has(handle)) continue
    const set = reached.reduce((bits, channel) => bits | (1 << PERSONAL_CHANNELS.indexOf(channel)), 0)
    people.set(set, (people.get(set) ?? 0) + 1)
  }
  return [...people].map(([set, count]) => ({ channels: set, people: count }))
}
