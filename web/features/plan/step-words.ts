import { useTranslation } from 'react-i18next'
import type { Step } from '#rules/plan/index.ts'

/** A step in words: "E-mail after 4 working hours". */
export function useStepWords() {
  const { t } = useTranslation()
  return ({ channel, after }: Pick<Step, 'channel' | 'after'>) => {
    const name = t(`plan.${channel}`)
    return after === 0 ? t('plan.at', { channel: name }) : t('plan.step', { channel: name, count: after })
  }
}
