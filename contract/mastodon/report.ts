import { z } from 'zod'
import { endpoint, Id, Instant } from '../endpoint.ts'
import { Account } from './account.ts'

export const ReportCategory = z
  .enum(['violation', 'legal', 'spam', 'other'])
  .describe('violation: it hurts somebody or breaks the rules here')
export type ReportCategory = z.infer<typeof ReportCategory>

/** A report as whoever made it sees it. */
export const Report = z.object({
  id: Id,
  action_taken: z
    .boolean()
    .describe('Moderators have decided; what they decided is between them and who was reported'),
  action_taken_at: Instant.nullable(),
  category: ReportCategory,
  comment: z.string(),
  forwarded: z.boolean().describe('Always false: nothing leaves the organisation'),
  created_at: Instant,
  status_ids: z.array(Id),
  rule_ids: z.array(Id).nullable().describe('The rules that it says were broken'),
  target_account: Account,
})
export type Report = z.infer<typeof Report>

const Ids = z.array(Id).max(20)

export const reportEndpoints = {
  'POST /api/v1/reports': endpoint({
    summary: 'Report a person or posts of theirs to the moderators, who then can read these posts',
    auth: 'member',
    scope: 'write:reports',
    body: z.object({
      account_id: Id,
      status_ids: Ids.optional(),
      comment: z.string().trim().max(1000).default(''),
      category: ReportCategory.default('other'),
      rule_ids: Ids.optional(),
    }),
    reply: Report,
  }),
}
