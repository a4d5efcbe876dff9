import { dueAt, isDone, isOpen } from '#rules/plan/index.ts'
import { MINUTE, minuteOf } from '../naive.ts'
import { type Announced, dice, type Member, type World } from './world.ts'

/** Where announcements hang. `members`: those declared; null where nobody is, so that it never stops early. */
export type Place = { id: string; after: number; members: Member[] | null }

/** Somebody who has said nothing of their own: places have the usual hours of the house. */
const HOUSE = { shifts: [], zone: '' }

/** Small ones, of which some have everybody done in time, some never, and some nobody who is addressed. */
export function makePlaces({ members }: World, count: number, seed: number): Place[] {
  const roll = dice(seed)
  return Array.from({ length: count }, (_, index) => ({
    ...{ id: `place ${index}`, after: roll(60) / 4 },
    members:
      roll(12) === 0
        ? null
        : Array.from({ length: 1 + roll(4) }, () => members[roll(members.length)] as Member),
  }))
}

/** What the product does: a step that comes due is looked at once it is open, and what hangs is looked through again and again. */
export function hangUp(world: World, places: readonly Place[]): string[] {
  return world.announced.flatMap((announced) => places.flatMap((place) => hangOne(world, announced, place)))
}

function hangOne(
  { calendar, ends, dies }: World,
  announced: Announced,
  { id, after, members }: Place,
): string[] {
  const { level, revision, at } = announced
  const needed = (now: number) =>
    members === null ||
    members.some((one) => announced.means(one) && !isDone({ level, revision }, announced.comeOf(one, now)))
  const due = dueAt({ level, after }, at, HOUSE, calendar)
  if (due === null || due >= ends) return []
  let now = Math.ceil(due / MINUTE) * MINUTE
  // Whoever died in the middle looks at it in the next minute.
  if (dies(now)) now += MINUTE
  while (level !== 'emergency' && !isOpen(now, HOUSE, calendar)) {
    const open = dueAt({ level, after: 0 }, now, HOUSE, calendar)
    if (open === null || open >= ends) return []
    now = Math.ceil(open / MINUTE) * MINUTE
  }
  if (now >= ends || !needed(now)) return []
  const told = [`${announced.id} ${id} hangs ${now}`]
  for (; now < ends; now += MINUTE)
    if (!needed(now)) return [...told, `${announced.id} ${id} is taken down ${now}`]
  return told
}

/** The same once more, minute by minute, with nothing but a clock on the wall and what each has come to. */
export function watchWalls(world: World, places: readonly Place[]): string[] {
  const told: string[] = []
  const walls = world.announced.flatMap((announced) =>
    places.map((place) => ({
      announced,
      place,
      worked: 0,
      state: 'waits' as 'waits' | 'hangs' | 'over',
      late: false,
    })),
  )
  for (let now = world.begins; now < world.ends; now += MINUTE) {
    const { working, open } = minuteOf(now, HOUSE, world.calendar)
    for (const wall of walls) {
      const { announced, place } = wall
      if (now < announced.at || wall.state === 'over') continue
      const emergency = announced.level === 'emergency'
      if (wall.state === 'waits' && (emergency || (open && wall.worked >= place.after * 60))) {
        if (world.dies(now) && !wall.late) wall.late = true
        else if (someNeedIt(wall, now)) {
          wall.state = 'hangs'
          told.push(`${announced.id} ${place.id} hangs ${now}`)
        } else wall.state = 'over'
      }
      if (wall.state === 'hangs' && !someNeedIt(wall, now)) {
        wall.state = 'over'
        told.push(`${announced.id} ${place.id} is taken down ${now}`)
      }
      if (working) wall.worked += 1
    }
  }
  return told
}

function someNeedIt({ announced, place }: { announced: Announced; place: Place }, now: number): boolean {
  if (place.members === null) return true
  const passed = (now - announced.at) / MINUTE
  const enough = {
    information: 'seen',
    important: 'read',
    confirm: 'confirmed',
    emergency: 'confirmed',
  } as const
  const kinds = ['delivered', 'seen', 'read', 'confirmed'] as const
  const counting = kinds.slice(kinds.indexOf(enough[announced.level]))
  for (const member of place.members)
    if (announced.means(member) && counting.every((kind) => member.reads[kind] > passed)) return true
  return false
}
