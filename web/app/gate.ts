import { redirect } from '@tanstack/react-router'
import { ApiError } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { meQuery, organisationQuery } from '#web/data/session.ts'
import { showAccent } from '#web/ui/accent.ts'

/** Lets only the signed-in pass; the others go where they can get in. */
export async function passInside({
  location,
}: {
  location: { href: string; pathname: string }
}): Promise<void> {
  // Asked together: the page waits once.
  const asking = client.ensureQueryData(meQuery).catch((error) => error as unknown)
  const organisation = await client.ensureQueryData(organisationQuery)
  showAccent(organisation.accent)
  if (!organisation.set_up) throw redirect({ to: '/setup' })
  const me = await asking
  if (me instanceof ApiError && (me.status === 401 || me.status === 403)) {
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } })
  }
  if (me instanceof Error) throw me
}

/** New people see the welcome pages first, once. */
export async function passWelcomed(): Promise<void> {
  const me = await client.ensureQueryData(meQuery)
  if (!me.welcomed) throw redirect({ to: '/welcome' })
}

/** For the pages before the sign-in. */
export async function loadOrganisation(): Promise<void> {
  showAccent((await client.ensureQueryData(organisationQuery)).accent)
}
