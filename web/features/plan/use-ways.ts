import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Level } from '#rules/announcements/levels.ts'
import { PERSONAL, type Plan, type StepChannel } from '#rules/plan/index.ts'
import { call } from '#web/data/call.ts'
import { useSettled } from '#web/features/announcement/use-settled.ts'

export type Place = { id: string; channel: StepChannel; name: string }
export type Ways = {
  proposed: Plan
  /** People whom a way gets to, at most; 0 while it can't send. */
  most: Record<(typeof PERSONAL)[number], number>
  places: Place[]
}

/** What is told of a reach is rounded down to fives. */
const ROUNDED = 4

/** Which ways beside the app get to somebody of an audience. */
export function useWays(level: Level, condition: string) {
  const settled = useSettled(condition, 400)
  return useQuery({
    queryKey: ['announcement', 'ways', level, settled],
    queryFn: async (): Promise<Ways> => {
      const { plan, people, reach, channels, places } = await call(
        'GET /api/birdhouse/v1/announcement_plan',
        {
          query: { level, condition: settled },
        },
      )
      const most = (channel: (typeof PERSONAL)[number]) => {
        const ready = channels.some((one) => one.channel === channel && one.ready)
        return ready && reach[channel] > 0 ? Math.min(people, reach[channel] + ROUNDED) : 0
      }
      const [email, push, sms] = PERSONAL.map(most)
      return { proposed: plan as Plan, most: { email: email ?? 0, push: push ?? 0, sms: sms ?? 0 }, places }
    },
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  })
}
