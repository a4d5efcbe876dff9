import { useNavigate, useSearch } from '@tanstack/react-router'
import { arrive } from '#web/data/arrive.ts'

/** Where to after signing in: only ever an address of this site. */
export function useEnter() {
  const navigate = useNavigate()
  const { next } = useSearch({ strict: false })
  return async () => {
    await arrive()
    await navigate({ to: next?.startsWith('/') && !next.startsWith('//') ? next : '/' })
  }
}
