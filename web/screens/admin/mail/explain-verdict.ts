import type { TFunction } from 'i18next'
import type en from '#web/locales/en/index.ts'

type Verdict = keyof (typeof en)['verdict']

/** What became of a try, in words that say what to do. */
export const explainVerdict = (t: TFunction, verdict: string, address: string): string =>
  t(`verdict.${verdict as Verdict}`, { address, defaultValue: t('verdict.failed', { address }) })
