import type { Report } from '#contract/mastodon/report.ts'
import type { Decision } from '#contract/product/reports.ts'
import type { Card } from '#server/domains/people/index.ts'
import type { Case, Decision as Decided, ReportedPost } from '#server/domains/reports/index.ts'
import { presentAccount, type Site } from './account.ts'
import { presentMedium } from './media.ts'

export function presentReport(site: Site, made: Case & { decidedAt: Date | null }, person: Card): Report {
  return {
    id: made.id,
    action_taken: made.decidedAt !== null,
    action_taken_at: made.decidedAt?.toISOString() ?? null,
    category: made.category,
    comment: made.comment,
    forwarded: false,
    created_at: made.createdAt.toISOString(),
    status_ids: made.posts.map((post) => post.id),
    rule_ids: made.ruleIds,
    target_account: presentAccount(site, person),
  }
}

export const presentReportedPost = (post: ReportedPost) => ({
  id: post.id,
  created_at: new Date(post.createdAt).toISOString(),
  visibility: post.visibility,
  warning: post.warning,
  text: post.text,
  full_text: post.fullText,
  deleted: post.deleted,
  hidden: post.hidden,
})

/** With its pictures, which moderators see in the report and nowhere else. */
export const presentCasePost = (site: Site, reportId: string, post: ReportedPost) => ({
  ...presentReportedPost(post),
  media: post.media.map((one) =>
    presentMedium(
      site,
      one,
      (file) => `${site.url}/api/birdhouse/v1/reports/${reportId}/media/${one.id}/${file}`,
    ),
  ),
})

/** Without who decided. */
export function presentDecision(decided: Decided): Decision {
  return {
    id: decided.id,
    kind: decided.kind,
    words: decided.words,
    created_at: decided.createdAt.toISOString(),
    posts: decided.posts.map(presentReportedPost),
    appeal: decided.appeal,
    appealed_at: decided.appealedAt?.toISOString() ?? null,
    upheld: decided.upheld,
    answer: decided.answer,
  }
}
