import type { HealthCheck } from '#contract/product/health.ts'

type Facts = HealthCheck['facts']
type Reason = NonNullable<HealthCheck['reason']>

/** What the health page needs to know of the request for it. */
export type Asked = { forwarded: boolean; trusted: boolean }

export const fine = (facts: Facts = {}) => ({ state: 'fine' as const, reason: null, facts })
export const look = (reason: Reason, facts: Facts = {}) => ({ state: 'look' as const, reason, facts })
export const amiss = (reason: Reason, facts: Facts = {}) => ({ state: 'amiss' as const, reason, facts })

export type Found = Omit<HealthCheck, 'name'>
