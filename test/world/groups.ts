import type { Calendar } from './calendar.ts'
import { GROUPS } from './content/groups.ts'
import type { Colleague } from './people.ts'
import type { WorldGroup, WorldPost } from './types.ts'

/** The sample's groups; whoever wrote in one is in it. */
export function makeGroups(people: Colleague[], posts: WorldPost[], calendar: Calendar): WorldGroup[] {
  return GROUPS.trim()
    .split('\n')
    .map((line) => {
      const [handle = '', name = '', kind, days, organise = '', who = '', description = ''] = line
        .split('|')
        .map((cell) => cell.trim())
      const organisers = organise.split(' ')
      const writers = posts.filter((post) => post.group === handle).map((post) => post.author)
      const others = people.filter((person) => isIn(person, who)).map((person) => person.handle)
      return {
        handle,
        name,
        description,
        closed: kind === 'closed',
        at: calendar.at(Number(days), 9 * 60),
        organisers,
        members: [...new Set([...organisers, ...writers, ...others])],
      }
    })
}

function isIn({ leftAt, seed, department, leads, team }: Colleague, who: string): boolean {
  if (leftAt !== null) return false
  if (who === 'leads of Retail') return department === 'Retail' && leads
  if (who.startsWith('team ')) return team === who.slice('team '.length)
  return seed % Number(who.slice('1 in '.length)) === 0
}
