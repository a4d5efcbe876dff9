import type { Figures } from '#contract/product/figures.ts'
import { DONE_BY, type ReceiptKind } from '#rules/announcements/levels.ts'
import { readingPrice } from '#rules/measures/reading.ts'
import type { Released } from '#rules/measures/release/release.ts'
import { shownTotal } from '#rules/measures/release/shown.ts'
import { timeToShare } from '#rules/measures/time-to-share.ts'
import type { SharedChannel } from '#rules/plan/index.ts'
import { JOINED_UNIT, PERSONAL_CHANNELS } from '#server/domains/announcements/index.ts'
import { type Found, KINDS, type State } from '#server/domains/figures/index.ts'

const HOUR_MS = 3_600_000

/** Only what was released goes in here: of `state`, what is `shown`, never what its labels hold. */
export function presentFigures(found: Found): Figures {
  const { state, addressed, words } = found
  const kinds = state ? KINDS.map((kind) => presentKind(found, kind, state.kinds[kind])) : []
  const read = kinds.find(({ kind }) => kind === 'read')?.people ?? 0
  return {
    ...{ id: found.id, short: found.short, level: found.level, revision: found.revision, addressed },
    published_at: found.publishedAt.toISOString(),
    ended_at: found.endedAt?.toISOString() ?? null,
    done_by: DONE_BY[found.level],
    withheld: state === null,
    kinds,
    units: state ? found.units.map((unit, index) => ({ ...unit, ...inUnit(state, index) })) : [],
    channels: state ? PERSONAL_CHANNELS.map((channel, index) => onChannel(state, channel, index)) : [],
    ledger: state?.ledger ? presentLedger(state.ledger) : null,
    joined: state?.joined ?? { people: 0, delivered: 0, seen: 0, read: 0, confirmed: 0 },
    reading: {
      words,
      hours_if_all: readingPrice(addressed, words, 1),
      hours_read: readingPrice(read, words, 1),
    },
    ...verdictsOf(found),
    places: (state?.places ?? []).map((place) => ({ ...place, channel: place.channel as SharedChannel })),
  }
}

const presentLedger = ({ at, channels, steps }: NonNullable<State['ledger']>) => ({
  ...{ at: new Date(at).toISOString(), channels, steps: steps ?? [] },
})

/** By unit, and of all who were addressed from the beginning, each as it was released; of all at least what its units add up to. */
function verdictsOf({ state, units }: Found): Pick<Figures, 'verdicts' | 'useful'> {
  const cells = state?.verdicts ?? []
  const all = (of: 'useful' | 'notForMe') =>
    Math.max(
      state?.judged[of] ?? 0,
      cells.slice(0, units.length).reduce((people, cell) => people + cell[of], 0),
    )
  return {
    verdicts: { useful: all('useful'), not_for_me: all('notForMe') },
    useful: cells.map(({ useful, notForMe, share }, index) => ({
      ...{ id: units[index]?.id ?? JOINED_UNIT, name: units[index]?.name ?? '' },
      ...{ useful, not_for_me: notForMe, share },
    })),
  }
}

const last = ({ shown }: Released) => shown.at(-1)

function presentKind({ publishedAt, addressed }: Found, kind: ReceiptKind, released: Released) {
  const curve = released.shown.map(({ at, all, units }) => ({
    at,
    people: shownTotal(all, units, released.sizes.units),
  }))
  const needed = timeToShare(curve, publishedAt.getTime(), addressed)
  return {
    kind,
    people: curve.at(-1)?.people ?? 0,
    curve: curve.map(({ at, people }) => ({ at: new Date(at).toISOString(), people })),
    hours_to_80: needed === null ? null : Math.round((needed / HOUR_MS) * 10) / 10,
  }
}

/** Each kind is released on its own; whoever read it has seen it, so that at least as many have. */
function byKind(of: (kind: ReceiptKind) => number) {
  const confirmed = of('confirmed')
  const read = Math.max(of('read'), confirmed)
  const seen = Math.max(of('seen'), read)
  return { delivered: Math.max(of('delivered'), seen), seen, read, confirmed }
}

const inUnit = (state: State, index: number) => byKind((kind) => last(state.kinds[kind])?.units[index] ?? 0)

function onChannel(state: State, channel: string, index: number) {
  const found = byKind((kind) => last(state.kinds[kind])?.channels[index] ?? 0)
  return { channel, ...found, seen: channel === 'lane' ? found.seen : null }
}
