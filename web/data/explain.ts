import type { TFunction } from 'i18next'
import { ApiError } from './call.ts'

/** A failure in the reader's language: what happened and what to do. */
export function explain(error: unknown, t: TFunction): string {
  if (!(error instanceof ApiError)) return t('error.unknown')
  if (error.status === 0) return t('error.unreachable')
  if (error.status === 429) return t('error.tooMany', { count: error.retryAfter ?? 60 })
  if (error.code === 'wrong_password' || error.code === 'sign_in_failed') return t('error.signIn')
  if (error.status >= 500) return t('error.server')
  if (error.status === 404) return t('error.gone')
  return error.message || t('error.unknown')
}

/** The server's first remark about one field. */
export function fieldError(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined
  const entry = Object.entries(error.details).find(([key]) => key === field || key.endsWith(`.${field}`))
  return entry?.[1][0]?.description
}
