import type { ReceiptKind } from '#rules/announcements/levels.ts'
import { isShared } from '#rules/plan/index.ts'
import type { Colleague } from '../people.ts'
import type { Random } from '../random.ts'
import { afterHours, type Since } from './hours.ts'
import type { Draft } from './parse.ts'
import type { WorldAct, WorldCame } from './types.ts'

type Of = { draft: Draft; since: Since; until: Date; random: Random }
type Way = WorldAct['channel']

/** How near somebody is to a screen, and how they are: 0 to 1. */
const DESK: Record<string, number> = { 'Head office': 0.7, Care: 0.62, Network: 0.5, Retail: 0.42 }
const habit = ({ department, seed }: Colleague) =>
  (DESK[department] ?? 0.5) + ((seed % 101) / 101 - 0.5) * 0.7

/**
 * What people did with it, so that exactly the shares come about that were written down, by those who are likeliest to: whoever
 * sits at a desk and looks in often first.
 */
export function actsOf(people: readonly Colleague[], of: Of): WorldAct[] {
  const { draft, random, until } = of
  const kept = draft.marks.has('open')
  const ranked = people
    .map((person) => ({
      person,
      score: habit(person) + random.next() * 0.6 - (kept && person.featured ? 9 : 0),
    }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ person }) => person)
  const count = (name: string) => Math.round(((draft.shares[name] ?? 0) / 100) * people.length)
  const others = count('email') + count('sms') + count('slip')
  const inLane = ranked.slice(0, count('seen') - others)
  const acts = laneActs(inLane, of, count('read') - others, count('confirmed') - others)
  const done = new Set(inLane.map(({ handle }) => handle))
  for (const way of ['email', 'sms', 'slip'] as const) {
    const reached = ranked
      .filter((one) => !done.has(one.handle) && canBeReached(one, way))
      .slice(0, count(way))
    for (const person of reached) done.add(person.handle)
    acts.push(...reached.flatMap((person) => linkActs(person, way, of)))
  }
  acts.push(...fetched(ranked, of, count('seen')), ...sendActs(people, acts, of))
  return acts.filter(({ at }) => at <= until).toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

const canBeReached = ({ email, phone, department }: Colleague, way: Way) =>
  way === 'email'
    ? email !== null
    : way === 'sms'
      ? phone !== null
      : department === 'Retail' || phone === null

const confirms = ({ level }: Draft) => level === 'confirm' || level === 'emergency'

function act({ handle }: Colleague, channel: Way, kind: ReceiptKind, at: Date): WorldAct {
  return { handle, channel, kind, at }
}

/** Of those who see it in the app so many read it, some of them by the link in their mail, and so many confirm. */
function laneActs(people: readonly Colleague[], of: Of, readers: number, confirmers: number): WorldAct[] {
  const { draft, since, random } = of
  const eager = people
    .map((person) => ({
      person,
      at: random.wait(since.urgent ? 0.3 : 4),
      score: habit(person) + random.next(),
    }))
    .toSorted((a, b) => b.score - a.score)
  const mail = draft.steps.find(({ channel }) => channel === 'email')?.after
  return eager.flatMap(({ person, at }, index) => {
    const seen = act(person, 'lane', 'seen', afterHours(since, person, at))
    if (index >= readers) return [seen]
    const later = at + random.wait(since.urgent ? 0.1 : 0.6)
    const asked = draft.level !== 'information' && mail !== undefined && at < mail
    const byMail = asked && person.email !== null && random.chance(0.12)
    const done = index < confirmers && confirms(draft) ? 'confirmed' : 'read'
    const when = afterHours(since, person, byMail ? Math.max(later, mail + 1) : later)
    return [seen, act(person, byMail ? 'email' : 'lane', done, when)]
  })
}

/** Who came by a link alone: some hours after it was sent. */
function linkActs(person: Colleague, way: 'email' | 'sms' | 'slip', of: Of): WorldAct[] {
  const { draft, since, random } = of
  const sent =
    draft.steps.find(({ channel }) => channel === way || (way === 'slip' && isShared(channel)))?.after ?? 8
  const at = afterHours(since, person, sent + random.wait(since.urgent ? 0.3 : 3))
  return [act(person, way, confirms(draft) ? 'confirmed' : 'read', at)]
}

/** Apps fetch it also for some who never look, and Mastodon apps are a few. */
function fetched(ranked: readonly Colleague[], { since, random }: Of, seen: number): WorldAct[] {
  const more = ranked.slice(seen, seen + Math.round(ranked.length * 0.09))
  const inApps = ranked.filter(({ seed }) => seed % 19 === 0)
  return [
    ...more.map((one) => act(one, 'lane', 'delivered', afterHours(since, one, random.wait(9)))),
    ...inApps.map((one) => act(one, 'client', 'delivered', afterHours(since, one, random.wait(3)))),
  ]
}

/** Messages go to whoever has not done what is asked by then; once they went to everybody. */
function sendActs(people: readonly Colleague[], acts: readonly WorldAct[], { draft, since }: Of): WorldAct[] {
  const asked: ReceiptKind = confirms(draft) ? 'confirmed' : draft.level === 'important' ? 'read' : 'seen'
  const kinds: ReceiptKind[] = ['delivered', 'seen', 'read', 'confirmed']
  const doneAt = new Map<string, number>()
  for (const { handle, kind, at } of acts)
    if (kinds.indexOf(kind) >= kinds.indexOf(asked))
      doneAt.set(handle, Math.min(at.getTime(), doneAt.get(handle) ?? Number.POSITIVE_INFINITY))
  return draft.steps.flatMap(({ channel, after }) => {
    if (channel !== 'email' && channel !== 'sms') return []
    const all = channel === 'sms' && draft.marks.has('smstoall')
    return people.flatMap((person) => {
      if (!canBeReached(person, channel)) return []
      const at = afterHours(since, person, after)
      const done = (doneAt.get(person.handle) ?? Number.POSITIVE_INFINITY) < at.getTime()
      return done && !all ? [] : [act(person, channel, 'delivered', at)]
    })
  })
}

/** Of the people who have seen it, some say whether it was for them: those at desks sooner. */
export function verdictsOf(
  people: readonly Colleague[],
  acts: readonly WorldAct[],
  { draft, random }: Of,
  size: number,
): WorldCame['verdicts'] {
  const came = new Set(acts.filter(({ kind }) => kind !== 'delivered').map(({ handle }) => handle))
  const [useful = 0, not = 0] = draft.useful.map((count) => Math.round((count * size) / 240))
  return random
    .shuffle(people.filter(({ handle }) => came.has(handle)))
    .slice(0, useful + not)
    .map((person) => ({ person, warm: (DESK[person.department] ?? 0.5) + random.next() * 0.7 }))
    .toSorted((a, b) => b.warm - a.warm)
    .map(({ person: { handle } }, index) => ({ handle, useful: index < useful }))
}
