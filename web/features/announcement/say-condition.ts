import type { TFunction } from 'i18next'
import { type ConditionWords, sayCondition as say } from '#rules/audience/index.ts'
import { currentLocale } from '#web/locales/language.ts'

/** Whom a condition means, in the reader's words. */
export const sayCondition = (source: string, t: TFunction): string =>
  say(
    source,
    t('audience', { returnObjects: true, skipInterpolation: true }) as ConditionWords,
    currentLocale(),
  )
