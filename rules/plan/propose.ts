import { DONE_BY, type Level } from '../announcements/levels.ts'
import type { PersonalStepChannel, Plan, SharedChannel, Step } from './plan.ts'

/** What reaches the audience. `people`: how many of it a channel gets to; `places`: with members in it. */
export type Reach = {
  people: Record<PersonalStepChannel, number>
  places: readonly { id: string; channel: SharedChannel }[]
}

/** Working hours until somebody who has not come to it in the app is told on another way. */
const AFTER: Record<Exclude<Level, 'emergency'>, Partial<Record<Step['channel'], number>>> = {
  information: { screen: 0, email: 16 },
  important: { screen: 0, push: 2, email: 4, chat: 8, briefing: 8, slip: 16 },
  confirm: { push: 2, email: 4, briefing: 8, chat: 12, sms: 16, slip: 24 },
}

/** Seldom enough not to be in the way, soon enough for its level: the app first, and only ways that reach somebody. */
export function proposePlan(level: Level, { people, places }: Reach): Plan {
  const unless = DONE_BY[level]
  const hours = (channel: Step['channel']) => (level === 'emergency' ? 0 : AFTER[level][channel])
  const personal = (['push', 'email', 'sms'] as const).filter((channel) => people[channel] > 0)
  const ways: Pick<Step, 'channel' | 'place'>[] = [
    ...personal.map((channel) => ({ channel })),
    ...places.map(({ id, channel }) => ({ channel, place: id })),
  ]
  const steps = ways.flatMap((way): Step[] => {
    const after = hours(way.channel)
    return after === undefined ? [] : [{ ...way, after, unless }]
  })
  return { steps: steps.toSorted((a, b) => a.after - b.after).slice(0, 12) }
}
