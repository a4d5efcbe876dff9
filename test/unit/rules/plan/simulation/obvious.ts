import { MINUTE, minuteOf } from '../naive.ts'
import type { Announced, Member, World } from './world.ts'

type Life = { member: Member; announced: Announced; worked: number; next: number }

/**
 * Minute by minute, for each person and announcement: how much they have worked since, what they have come to, and which step that
 * leads to. It knows nothing of queues, instants to come or rules of the product.
 */
export function liveThrough(world: World): string[] {
  const sent: string[] = []
  const lives = world.announced.flatMap((announced) =>
    world.members.filter(announced.means).map((member): Life => ({ member, announced, worked: 0, next: 0 })),
  )
  const alike = Map.groupBy(lives, ({ member }) => `${member.zone} ${JSON.stringify(member.shifts)}`)
  for (let now = world.begins; now < world.ends; now += MINUTE) {
    for (const some of alike.values()) {
      const [first] = some
      if (first === undefined) continue
      const { working, open } = minuteOf(now, first.member, world.calendar)
      for (const life of some) liveMinute(life, { now, working, open, world, sent })
    }
  }
  return sent.toSorted()
}

type Minute = { now: number; working: boolean; open: boolean; world: World; sent: string[] }

function liveMinute(life: Life, { now, working, open, world, sent }: Minute): void {
  const { announced, member } = life
  if (now < announced.at) return
  const emergency = announced.level === 'emergency'
  for (; life.next < announced.steps.length && (emergency || open); life.next += 1) {
    const step = announced.steps[life.next]
    if (step === undefined || (!emergency && life.worked < step.after * 60)) break
    if (isTold(life, now, world))
      sent.push(`${announced.id} ${member.id} ${life.next} ${step.channel} ${now}`)
  }
  if (working) life.worked += 1
}

/** Said once more, in other words than the rules say it. */
function isTold({ announced, member, next }: Life, now: number, { overrides }: World): boolean {
  const step = announced.steps[next]
  if (step === undefined) return false
  const passed = (now - announced.at) / MINUTE
  const { level, revision } = announced
  const has = (kind: keyof Member['reads']) =>
    ['delivered', 'seen', 'read', 'confirmed']
      .slice(['delivered', 'seen', 'read', 'confirmed'].indexOf(kind))
      .some((one) => member.reads[one as 'read'] <= passed)
  const mustConfirm = level === 'confirm' || level === 'emergency'
  if (mustConfirm ? has('confirmed') : has(level === 'important' ? 'read' : 'seen')) return false
  if (!(mustConfirm && revision > 1) && has(step.unless)) return false
  const channel = step.channel as 'email'
  const forced = (level === 'confirm' && overrides.confirm) || (level === 'emergency' && overrides.emergency)
  return member.ways.includes(channel) && (forced || !member.unwanted.includes(channel))
}
