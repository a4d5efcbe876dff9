import {
  type Calendar,
  dueAt,
  gather,
  isDone,
  isOpen,
  isWanted,
  type PersonalStepChannel,
  type Step,
  stillNeeds,
} from '#rules/plan/index.ts'
import type { Announced, Member, Sent, World } from './world.ts'

/**
 * What the product does, with the rules that it runs: one queue of steps that come due, ended by what is known of a person when
 * they do. A step that was put off is looked at again, as after a crash.
 */
export function simulate(world: World): Sent[] {
  const sent: Sent[] = []
  const queue = new Map<number, Turn[]>()
  const put = (turn: Turn, at: number | null) => {
    if (at === null || at >= world.ends) return
    const minute = Math.ceil(at / 60_000) * 60_000
    queue.set(minute, [...(queue.get(minute) ?? []), turn])
  }
  for (const announced of world.announced)
    for (const member of world.members.filter(announced.means))
      for (const [index, step] of announced.steps.entries())
        put({ announced, member, step, index }, dueFor(step, announced, member, world.calendar))
  for (let now = world.begins; now < world.ends; now += 60_000) {
    const turns = queue.get(now) ?? []
    queue.delete(now)
    // Whoever died in the middle does the same turns again.
    const again = turns.length > 0 && world.dies(now) ? [...turns, ...turns] : turns
    sent.push(...takeAll(again, now, world))
  }
  return sent
}

type Turn = { announced: Announced; member: Member; step: Step; index: number }

function dueFor(
  { after }: Step,
  { level, at }: Announced,
  member: Member,
  calendar: Calendar,
): number | null {
  return dueAt({ level, after }, at, member, calendar)
}

function takeAll(turns: readonly Turn[], now: number, world: World): Sent[] {
  const once = new Map(turns.map((turn) => [`${turn.announced.id} ${turn.member.id} ${turn.index}`, turn]))
  const needed = [...once.values()].filter((turn) => isSent(turn, now, world))
  const due = needed.map((turn) => ({
    ...{
      accountId: turn.member.id,
      channel: turn.step.channel as PersonalStepChannel,
      level: turn.announced.level,
    },
    turn,
  }))
  return gather(due).flatMap((message, at) =>
    message.map(({ turn: { announced, member, step, index } }) => ({
      ...{ announcement: announced.id, member: member.id, step: index, channel: step.channel, at: now },
      message: `${now} ${at}`,
    })),
  )
}

function isSent({ announced, member, step }: Turn, now: number, { calendar, overrides }: World): boolean {
  const { level, revision } = announced
  const come = announced.comeOf(member, now)
  const channel = step.channel as PersonalStepChannel
  if (isDone({ level, revision }, come) || !stillNeeds(step.unless, { level, revision }, come)) return false
  if (!isWanted(channel, level, member.unwanted, overrides) || !member.ways.includes(channel)) return false
  return level === 'emergency' || isOpen(now, member, calendar)
}
