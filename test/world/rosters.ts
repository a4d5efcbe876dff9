import type { Random } from './random.ts'
import type { Team } from './teams.ts'

const SHOP = [
  'Mon-Fri 09:00-17:30',
  'Tue-Sat 09:30-18:00',
  'Thu-Mon 09:30-17:30',
  'Wed-Sun 10:00-18:00',
  'Fri-Sat 09:30-17:30; Sun 10:00-16:00',
]
const CARE = ['Mon-Fri 07:30-15:30', 'Mon-Fri 09:00-17:00', 'Tue-Sat 11:00-19:00', 'Sun-Thu 08:00-16:00']
const EVENINGS = ['Mon-Fri 14:00-22:00', 'Wed-Sun 14:00-22:00', 'Sat-Tue 13:00-21:00']
const OPERATIONS = [
  'Sun-Wed 22:00-06:00',
  'Wed-Sat 22:00-06:00',
  'Mon-Thu 06:00-14:00',
  'Wed-Sat 14:00-22:00',
  'Fri-Mon 06:00-14:00',
]
const FIELD = ['Mon-Fri 07:00-15:30', 'Mon-Thu 06:30-16:30', 'Tue-Sat 07:30-16:00']
const OFFICE = [
  'Mon-Fri 08:30-17:00',
  'Mon-Fri 09:00-17:30',
  'Mon-Thu 08:30-16:30',
  'Mon-Fri 09:30-14:30',
  'Mon-Tue 08:30-17:00; Thu-Fri 08:30-17:00',
]

/** Hours as somebody in that team may have them, in the form of `rules/people/working-hours.ts`. */
export function hoursFor(team: Team, random: Random): string {
  return random.pick(rosterOf(team))
}

function rosterOf({ name, unit }: Team): string[] {
  if (unit.department === 'Retail') return SHOP
  if (name.includes('Evenings') || name.includes('Night')) return EVENINGS
  if (unit.department === 'Care') return CARE
  if (name.startsWith('Network Operations')) return OPERATIONS
  if (name.startsWith('Field')) return FIELD
  return OFFICE
}
