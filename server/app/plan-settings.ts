import type { Config } from '#server/base/config.ts'
import type { PlanSettings } from '#server/domains/delivery/index.ts'

export const readPlanSettings = ({
  USUAL_HOURS,
  HOUSE_TIME_ZONE,
  OVERRIDE_CHOICES,
}: Config): PlanSettings => ({
  usualHours: USUAL_HOURS,
  zone: HOUSE_TIME_ZONE,
  overrides: { confirm: OVERRIDE_CHOICES === 'confirm', emergency: OVERRIDE_CHOICES !== 'nothing' },
})
