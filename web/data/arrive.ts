import { client } from './client.ts'
import { forgetPerson } from './forget.ts'
import { meQuery, organisationQuery } from './session.ts'

/** After signing in: begins with nothing of whoever was here before. */
export async function arrive(): Promise<void> {
  forgetPerson()
  await client.invalidateQueries({ queryKey: organisationQuery.queryKey })
  await client.fetchQuery(meQuery)
}
