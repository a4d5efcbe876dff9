import type { EndpointName } from '#contract/index.ts'
import type { Given, World } from '../world.ts'
import { givenAccounts } from './accounts.ts'
import { givenApps } from './apps.ts'
import { givenFilters } from './filters.ts'
import { givenNotifications } from './notifications.ts'
import { givenOrganisation } from './organisation.ts'
import { givenPeople } from './people.ts'
import { givenStatuses } from './statuses.ts'

const AREAS = [
  givenOrganisation,
  givenAccounts,
  givenStatuses,
  givenNotifications,
  givenFilters,
  givenPeople,
  givenApps,
]

/** What every endpoint is asked with so that its answer has something in it. */
export async function gather(world: World): Promise<Given> {
  let given: Given = {}
  for (const more of AREAS) given = { ...given, ...(await more(world)) }
  return given
}

/** A post's, a person's or a hashtag's, where nothing else is given. */
export function usual(name: string, { postId, theirs }: World): Given[EndpointName] {
  if (name.includes(':name')) return { params: { name: 'fieldnotes' } }
  if (name.includes(':id')) return { params: { id: name.includes('/accounts/') ? theirs : postId } }
  return {}
}
