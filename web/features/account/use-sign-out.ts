import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { signOut } from '#web/data/sign-out.ts'
import { toast } from '#web/ui/toast.tsx'

/** Signs out and leads to the sign-in page, or says why that did not work. */
export function useSignOut(): () => Promise<void> {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return () =>
    signOut().then(
      () => navigate({ to: '/sign-in' }),
      (error) => toast(explain(error, t)),
    )
}
