import { Navigate } from '@tanstack/react-router'
import { useMe } from '#web/data/session.ts'

/** An address for "my profile" that does not depend on who I am. */
export function YouScreen() {
  const { account } = useMe()
  return <Navigate to="/@{$handle}" params={{ handle: account.acct }} replace />
}
