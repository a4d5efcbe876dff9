import type { Level, ReceiptKind } from '#rules/announcements/levels.ts'
import type { Shift } from '#rules/people/working-hours.ts'
import type { Calendar, Come, Overrides, PersonalStepChannel, Step, StepChannel } from '#rules/plan/index.ts'
import { MINUTE, shifts } from '../naive.ts'

export type Member = {
  id: string
  shifts: readonly Shift[]
  zone: string
  department: number
  ways: PersonalStepChannel[]
  unwanted: PersonalStepChannel[]
  /** Minutes from publishing until they come to it in the app by themselves, for each kind; Infinity for never. */
  reads: Record<ReceiptKind, number>
}

export type Announced = {
  id: string
  level: Level
  revision: number
  at: number
  steps: Step[]
  means(member: Member): boolean
  comeOf(member: Member, now: number): Come
}

export type Sent = {
  announcement: string
  member: string
  step: number
  channel: StepChannel
  at: number
  message: string
}

export type World = {
  begins: number
  ends: number
  calendar: Calendar
  overrides: Overrides
  members: Member[]
  announced: Announced[]
  /** Whether the worker is killed in this minute, after it has taken what was due. */
  dies(minute: number): boolean
}

export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * sides)
  }
}

const HOURS = [
  '',
  '',
  'Mon-Fri 09:00-17:00',
  'Mon-Thu 22:00-06:00',
  'Sat-Sun 08:00-20:00',
  'Mon, Wed, Fri 06:00-14:30',
  'Mon-Fri 13:00-21:00',
]
const ZONES = [
  'Pacific/Auckland',
  'Pacific/Auckland',
  'Europe/Berlin',
  'America/New_York',
  '',
  'Asia/Kolkata',
]
const WAYS: PersonalStepChannel[] = ['email', 'push', 'sms']

/** Two weeks in which clocks go back in Auckland, with a blackout in the middle. */
export function makeWorld(people: number, seed: number): World {
  const roll = dice(seed)
  const pick = <T>(from: readonly T[]) => from[roll(from.length)] as T
  const begins = Date.parse('2026-03-29T21:00Z')
  const ends = begins + 14 * 1440 * MINUTE
  const members = Array.from({ length: people }, (_, index): Member => {
    const delivered = roll(4) === 0 ? Number.POSITIVE_INFINITY : roll(6_000)
    const seen = roll(3) === 0 ? Number.POSITIVE_INFINITY : delivered + roll(2_000)
    const read = roll(3) === 0 ? Number.POSITIVE_INFINITY : seen + roll(3_000)
    const confirmed = roll(3) === 0 ? Number.POSITIVE_INFINITY : read + roll(3_000)
    return {
      ...{ id: String(index), department: roll(10), shifts: shifts(pick(HOURS)), zone: pick(ZONES) },
      ...{ ways: WAYS.filter(() => roll(5) > 0), unwanted: WAYS.filter(() => roll(8) === 0) },
      reads: { delivered, seen, read, confirmed },
    }
  })
  const blackout = begins + 5 * 1440 * MINUTE
  return {
    ...{ begins, ends, members, overrides: { confirm: seed % 2 === 0, emergency: true } },
    calendar: {
      ...{ usual: shifts('Mon-Fri 08:30-17:00'), zone: 'Pacific/Auckland', weekends: false },
      ...{ quiet: { from: 1200, to: 420 }, blackouts: [{ from: blackout, to: blackout + 1_700 * MINUTE }] },
    },
    announced: [
      announce(
        '1',
        'important',
        begins + 60 * MINUTE,
        [step('push', 2, 'seen'), step('email', 4, 'read'), step('sms', 16, 'delivered')],
        () => true,
      ),
      announce(
        '2',
        'confirm',
        begins + 60 * MINUTE,
        [
          step('push', 2, 'confirmed'),
          step('email', 4, 'confirmed'),
          step('email', 20, 'confirmed'),
          step('sms', 30, 'read'),
        ],
        (one) => one.department < 6,
      ),
      announce(
        '3',
        'information',
        begins + 4_000 * MINUTE,
        [step('email', 8, 'seen')],
        (one) => one.department % 2 === 0,
      ),
      announce(
        '4',
        'emergency',
        begins + 5_137 * MINUTE,
        [step('push', 0, 'confirmed'), step('email', 0, 'confirmed'), step('sms', 0, 'confirmed')],
        (one) => one.department === 3,
      ),
      announce(
        '5',
        'confirm',
        begins + 7_201 * MINUTE,
        [step('email', 0, 'delivered')],
        (one) => one.department > 6,
        2,
      ),
    ],
    dies: (minute) => (minute / MINUTE) % 7 === 0,
  }
}

const step = (channel: PersonalStepChannel, after: number, unless: ReceiptKind): Step => ({
  channel,
  after,
  unless,
})

function announce(
  id: string,
  level: Level,
  at: number,
  steps: Step[],
  means: Announced['means'],
  revision = 1,
): Announced {
  return {
    ...{ id, level, revision, at, steps, means },
    comeOf({ reads }, now) {
      const passed = (now - at) / MINUTE
      const kinds = (['confirmed', 'read', 'seen', 'delivered'] as const).filter(
        (kind) => reads[kind] <= passed,
      )
      return { furthest: kinds[0] ?? null, confirmedRevision: kinds[0] === 'confirmed' ? revision : null }
    },
  }
}
