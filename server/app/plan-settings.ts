import type { Config } from '#server/base/config.ts'

/** What holds for plans where nothing was chosen on the page. */
export const readPlanEnvironment = ({ USUAL_HOURS, HOUSE_TIME_ZONE, OVERRIDE_CHOICES }: Config) => ({
  usualHours: USUAL_HOURS,
  zone: HOUSE_TIME_ZONE,
  override: OVERRIDE_CHOICES,
})
