import type { Reply } from '#contract/index.ts'

/** A report as moderators see it. */
export type Case = Reply<'GET /api/birdhouse/v1/reports'>[number]
