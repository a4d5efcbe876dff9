import { GROUPS } from './content/groups.ts'
import type { Colleague } from './people.ts'
import type { Random } from './random.ts'
import type { WorldGroup } from './types.ts'
import { suits } from './writing/desk.ts'

/** Groups with their members; everybody in one has an account today. */
export function makeGroups(people: Colleague[], random: Random): WorldGroup[] {
  const here = people.filter(({ leftAt }) => leftAt === null)
  return GROUPS.trim()
    .split('\n')
    .map((line) => {
      const [slug = '', name = '', description = '', access, shares = ''] = line
        .split('|')
        .map((cell) => cell.trim())
      const members = shares.split(', ').flatMap((share) => {
        const [, voice = '', part] = /^(.*) ([\d.]+)$/.exec(share) ?? []
        return here
          .filter((person) => suits(voice, person) && random.chance(Number(part)))
          .map(({ handle }) => handle)
      })
      return { slug, name, description, open: access === 'open', members: [...new Set(members)] }
    })
}
