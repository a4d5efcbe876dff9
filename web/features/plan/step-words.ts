import { useTranslation } from 'react-i18next'
import { isShared, type Step } from '#rules/plan/index.ts'
import type { Ways } from './use-ways.ts'

/** `place`: its name. */
type Short = Pick<Step, 'channel' | 'after'> & { place: string | undefined }

/** A step in words: "E-mail after 4 working hours", "Screen, Front hall, at once". */
export function useStepWords() {
  const { t } = useTranslation()
  return ({ channel, after, place }: Short) => {
    const name = place === undefined ? t(`plan.${channel}`) : `${t(`plan.${channel}`)}, ${place},`
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
