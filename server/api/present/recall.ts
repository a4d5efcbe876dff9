import type { Recall } from '#contract/product/question.ts'
import type { Result } from '#server/domains/remembered/index.ts'

export function presentRecall({ remembered, closesAt, ...result }: Result): Recall {
  return {
    ...result,
    closes_at: closesAt.toISOString(),
    answered: remembered?.answered ?? 0,
    response_rate: remembered?.responseRate ?? 0,
    estimate: remembered?.estimate ?? null,
    interval: remembered?.interval ?? null,
    if_all_silent: remembered?.ofAsked ?? null,
  }
}
