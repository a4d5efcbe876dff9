import type { TFunction } from 'i18next'
import type en from '#web/locales/en/index.ts'
import { exactly } from '#web/locales/when.ts'
import { ApiError } from './call.ts'

type Code = keyof (typeof en)['refusal']
type Field = keyof (typeof en)['field']

/** A failure in the reader's language: what happened and what to do. */
export function explain(error: unknown, t: TFunction): string {
  if (!(error instanceof ApiError)) return t('error.unknown')
  if (error.status === 0) return t('error.unreachable')
  if (error.status === 429) return t('error.tooMany', { count: error.retryAfter ?? 60 })
  // A code that is newer than this page has no text here; the server's own sentence is better than none.
  const code = error.code as Code
  const otherwise = error.status >= 500 ? t('error.server') : error.message
  const when =
    error.retryAfter === null ? '' : exactly(new Date(Date.now() + error.retryAfter * 1000).toISOString())
  return t(`refusal.${code}`, { defaultValue: otherwise, when })
}

/** Refusals that are about one field, though they come without saying so. */
const ABOUT: Partial<Record<string, Field>> = {
  handle_taken: 'handle',
  handle_reserved: 'handle',
  email_taken: 'email',
}

/** What has to change about one field; nothing where the refusal is not about it. */
export function fieldError(error: unknown, field: Field, t: TFunction): string | undefined {
  if (!(error instanceof ApiError)) return undefined
  if (field === 'current' && error.code === 'wrong_credentials') return t('field.current')
  if (ABOUT[error.code] === field) return t(`refusal.${error.code as Code}`)
  const named = Object.keys(error.details).some((key) => key === field || key.endsWith(`.${field}`))
  return named ? t(`field.${field}`) : undefined
}
