import { CAST } from './content/cast.ts'
import { CARE_TEAMS, NETWORK_TEAMS, OFFICE_TEAMS, SHOPS, UNITS, type Unit } from './content/teams.ts'
import type { Random } from './random.ts'

export type Team = { name: string; location: string; unit: Unit; size: number }

const LISTS = { Retail: SHOPS, Care: CARE_TEAMS, Network: NETWORK_TEAMS, 'Head office': OFFICE_TEAMS }

/** The teams of an organisation of `people`, whose sizes add up to exactly that. */
export function makeTeams(people: number, random: Random): Team[] {
  return UNITS.flatMap((unit, index) => {
    const before = UNITS.slice(0, index).reduce((sum, { share }) => sum + Math.round(share * people), 0)
    const last = index === UNITS.length - 1
    return fillUnit(unit, last ? people - before : Math.round(unit.share * people), random)
  })
}

function fillUnit(unit: Unit, headcount: number, random: Random): Team[] {
  const [smallest, largest] = unit.size
  const teams: Team[] = []
  for (const { name, location } of endless(LISTS[unit.department])) {
    const cast = CAST.filter((member) => member.team === name).length
    if (cast === 0 && teams.length >= Math.round((headcount * 2) / (smallest + largest))) break
    teams.push({ name, location, unit, size: name === 'Executive' ? cast : Math.max(cast, smallest) })
  }
  const total = teams.reduce((sum, { size }) => sum + size, 0)
  for (let left = headcount - total; left > 0; left -= 1) {
    const open = teams.filter(({ name, size }) => name !== 'Executive' && size < largest)
    random.pick(open.length > 0 ? open : teams).size += 1
  }
  return teams
}

/** The list as written, then again with numbers: `Finance`, …, `Finance 2`. */
function* endless(list: string): Generator<{ name: string; location: string }> {
  for (let round = 1; ; round += 1) {
    for (const line of list.split('\n')) {
      const [name = '', location = ''] = line.split('|')
      if (round === 1 || name !== 'Executive')
        yield { name: round === 1 ? name : `${name} ${round}`, location }
    }
  }
}
