import { UNITS } from './content/teams.ts'
import type { Colleague } from './people.ts'

const TEAMS_PER_MANAGER = 8
const CHIEF = 'hinemoa.rangihuna'
const HEADS_OF_TEAM: Record<string, string> = { Finance: 'priya.raghunathan', People: 'graeme.oldershaw' }

/** Gives everybody a manager: team → lead → (in a large department) a manager of eight teams → head → chief. */
export function appointManagers(people: Colleague[]): void {
  const leads = people.filter(({ leads }) => leads)
  for (const { department, head, middle } of UNITS) {
    const own = leads.filter((lead) => lead.department === department && lead.handle !== CHIEF)
    const large = own.length > TEAMS_PER_MANAGER * 2
    for (const [index, lead] of own.entries()) {
      const manager = large ? own[index - (index % TEAMS_PER_MANAGER)] : undefined
      if (manager && manager === lead) lead.role = middle
      lead.managerHandle = HEADS_OF_TEAM[lead.team] ?? (manager && manager !== lead ? manager.handle : head)
    }
  }
  const leadOf = new Map(leads.map((lead) => [lead.team, lead.handle]))
  for (const person of people) {
    if (person.leads || person.handle === CHIEF) continue
    person.managerHandle = person.team === 'Executive' ? CHIEF : (leadOf.get(person.team) ?? CHIEF)
  }
}
