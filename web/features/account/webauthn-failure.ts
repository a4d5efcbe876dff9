import type { TFunction } from 'i18next'
import { ApiError } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'

/** What went wrong in the browser's own dialog, or after it; nothing when somebody only closed it. */
export function explainPasskey(error: unknown, t: TFunction): string | null {
  if (error instanceof ApiError || !(error instanceof Error)) return explain(error, t)
  if (error.name === 'NotAllowedError' || error.name === 'AbortError') return t('passkey.cancelled')
  if (error.name === 'InvalidStateError') return t('passkey.known')
  if (error.name === 'SecurityError') return t('passkey.otherName')
  return t('passkey.failed')
}

/** Whether this browser can do it, here. */
export const browserHasPasskeys = (): boolean => isSecureContext && 'PublicKeyCredential' in window
