import type { PlanRules } from '#contract/product/channel.ts'
import type { Chosen } from '#server/domains/delivery/index.ts'

/** Minutes after midnight, of a time as 20:00. */
export const toMinutes = (time: string): number => {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}

const toTime = (at: number) => [Math.floor(at / 60), at % 60].map((n) => String(n).padStart(2, '0')).join(':')

export const presentPlan = ({ quiet, weekends, override, aMinute }: Chosen): PlanRules => ({
  ...{ weekends, override, a_minute: aMinute },
  quiet: quiet && { from: toTime(quiet.from), to: toTime(quiet.to) },
})
