import { useTranslation } from 'react-i18next'
import { isShared, type Step } from '#rules/plan/index.ts'
import type { Ways } from './use-ways.ts'

type Short = Pick<Step, 'channel' | 'after'>

/** A step in words: "E-mail after 4 working hours". */
export function useStepWords() {
  const { t } = useTranslation()
  return ({ channel, after }: Short) => {
    const name = t(`plan.${channel}`)
    return after === 0 ? t('plan.at', { channel: name }) : t('plan.step', { channel: name, count: after })
  }
}

/** All that a step will do, in a line: "After 4 working hours, by e-mail, to those who have not read it: at most 180 people." */
export function useStepLine(ways: Ways | undefined) {
  const { t } = useTranslation()
  const most = (channel: 'email' | 'push' | 'sms') => {
    if (ways === undefined) return '.'
    return ways.most[channel] === 0 ? t('plan.nobody') : t('plan.most', { count: ways.most[channel] })
  }
  return ({ channel, after, unless, place }: Step) => {
    const when = after === 0 ? t('plan.atOnce') : t('plan.after', { count: after })
    if (!isShared(channel))
      return `${t('plan.personal', { when, way: t(`plan.by_${channel}`), whom: t(`plan.to_${unless}`) })}${most(channel)}`
    const name = ways?.places.find(({ id }) => id === place)?.name ?? t('plan.somePlace')
    return t('plan.shared', { when, way: t(`plan.at_${channel}`, { name }) })
  }
}
