import { DONE_BY } from '#rules/announcements/levels.ts'
import { isShared } from '#rules/plan/index.ts'
import { PLACES } from '../content/announcements.ts'
import type { Colleague } from '../people.ts'
import { audienceOf } from './audience.ts'
import { afterHours, type Since } from './hours.ts'
import type { Draft } from './parse.ts'
import type { WorldAct, WorldPlace, WorldPosted } from './types.ts'

const DAY = 86_400_000

export function placesOf(people: readonly Colleague[]): WorldPlace[] {
  return PLACES.trim()
    .split('\n')
    .map((line) => {
      const [key = '', channel = '', name = '', condition = '', leader = '', there = ''] = line
        .split('|')
        .map((c) => c.trim())
      const led = people.find(({ handle }) => handle === leader)
      return {
        ...{ key: `${channel} ${key}`, channel: channel as WorldPlace['channel'], name, condition },
        leader: led?.handle ?? null,
        there: there === '' ? null : Number(there),
      }
    })
}

type Meant = { since: Since; until: Date; people: readonly Colleague[]; acts: readonly WorldAct[] }

/** Who hands out paper says some days later how many were there. */
export function postedAt(
  { steps, level }: Draft,
  { since, until, people, acts }: Meant,
  all: { people: readonly Colleague[] },
): WorldPosted[] {
  const places = placesOf(all.people)
  const members = (condition: string, at: Date, of: readonly Colleague[]) =>
    audienceOf(condition, at, at, of).people.map(({ handle }) => handle)
  return steps.flatMap(({ channel, after, place: key }, step) => {
    const place = places.find((one) => one.key === key)
    const anybody = all.people[0]
    if (!isShared(channel) || place === undefined || anybody === undefined) return []
    const at = afterHours(since, anybody, after)
    if (at > until) return []
    const there = members(place.condition, at, people)
    const done = doneBy(acts, level, at)
    const told = until.getTime() - at.getTime() > 6 * DAY
    return [
      {
        ...{ step, place: place.key, at, members: there.length || null },
        late: there.filter((handle) => done.has(handle)).length,
        briefed: told ? place.there : null,
      },
    ]
  })
}

function doneBy(acts: readonly WorldAct[], level: Draft['level'], at: Date): Set<string> {
  const kinds = ['delivered', 'seen', 'read', 'confirmed'] as const
  const asked = kinds.indexOf(DONE_BY[level])
  const done = acts.filter((act) => act.at <= at && kinds.indexOf(act.kind) >= asked)
  return new Set(done.map(({ handle }) => handle))
}
