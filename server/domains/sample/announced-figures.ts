import { DONE_BY, type ReceiptKind } from '#rules/announcements/levels.ts'
import type { WorldAnnouncement, WorldCame } from '#test/world/announcing/types.ts'
import { JOINED_UNIT, PERSONAL_CHANNELS } from '../announcements/index.ts'
import type { Waste } from '../delivery/index.ts'
import { type Moment, type Place, relive, type State } from '../figures/index.ts'
import { type Lived, patternsOf } from './lived.ts'

const HOUR = 3_600_000
/** Somebody looks often at first, then every other day. */
const LOOKS = [1, 2, 3, 4, 6, 8, 10, 24, 28, 32, 48, 56, 72, 96, 120, 168, 240, 336, 504, 720]

/** What would be released of it by now. */
export function figuresOf(
  { revisions, publishedAt, endedAt }: WorldAnnouncement,
  came: WorldCame,
  lived: Lived,
  waste: readonly Waste[],
  { now, places }: { now: Date; places: Place[] },
): State | null {
  const last = Math.min(now.getTime(), (endedAt ?? now).getTime())
  const began = publishedAt?.getTime() ?? last
  const looks = [...LOOKS.map((hours) => began + hours * HOUR).filter((at) => at < last), last]
  const joined = new Set(came.audience.filter((one) => one.joined).map(({ handle }) => handle))
  return relive({
    ...{ units: came.units, revision: revisions.length, waste },
    moments: looks.map((at) => momentOf(new Date(at), came, lived, joined.size)),
    verdicts: verdictsOf(came),
    places,
    patterns: patternsOf(lived, joined),
  })
}

/** By unit and verdict. */
export function verdictsOf({
  verdicts,
  audience,
}: WorldCame): { unit: number; useful: boolean; people: number }[] {
  const units = new Map(audience.map(({ handle, unit, joined }) => [handle, joined ? JOINED_UNIT : unit]))
  const groups = Map.groupBy(verdicts, ({ handle, useful }) => `${units.get(handle)} ${useful}`)
  return [...groups.values()].flatMap(([first, ...more]) =>
    first === undefined
      ? []
      : [{ unit: units.get(first.handle) ?? 0, useful: first.useful, people: more.length + 1 }],
  )
}

function momentOf(at: Date, { units }: WorldCame, { counts }: Lived, people: number): Moment {
  const until = counts.filter(({ hour }) => hour <= at)
  const sum = (kind: ReceiptKind, channel: string, unit?: number) =>
    until.reduce((all, one) => {
      const here = unit === undefined ? one.unit !== JOINED_UNIT : one.unit === unit
      return here && one.kind === kind && one.channel === channel ? all + one.people : all
    }, 0)
  const joined = (kind: ReceiptKind) => sum(kind, 'any', JOINED_UNIT)
  return {
    at,
    of: (kind) => ({
      all: sum(kind, 'any'),
      units: units.map(({ id }) => sum(kind, 'any', id)),
      channels: PERSONAL_CHANNELS.map((channel) => sum(kind, channel)),
    }),
    joined: {
      people,
      ...{ delivered: joined('delivered'), seen: joined('seen') },
      ...{ read: joined('read'), confirmed: joined('confirmed') },
    },
  }
}

/** By step: messages to people, and of them to who was done by the hour in which they were sent. */
export function wasteOf(
  { level, steps }: WorldAnnouncement,
  { sent }: WorldCame,
  { people, channels }: Lived,
): Waste[] {
  return sent.map(({ step, channel, messages }) => {
    const done = [...channels].filter(([handle, byChannel]) => {
      const [at, before] = [byChannel.get(channel)?.delivered, people.get(handle)?.[DONE_BY[level]]]
      return at !== undefined && before !== undefined && before < at
    })
    return { step, channel: steps[step]?.channel ?? channel, sends: messages, wasted: done.length }
  })
}
