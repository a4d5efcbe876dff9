import { useTranslation } from 'react-i18next'
import type { Suggestions } from './suggestions.ts'

/** Why somebody is suggested, in words. */
export function useReason(): (one: Suggestions['people'][number]) => string {
  const { t } = useTranslation()
  return ({ account, reason }) => t(`suggestion.reason_${reason}`, { place: account.birdhouse.location })
}
