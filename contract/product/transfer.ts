import { z } from 'zod'
import { endpoint } from '../endpoint.ts'

export const TRANSFERS = ['following', 'lists', 'muted', 'blocked', 'bookmarks', 'hashtags'] as const
export type Transfer = (typeof TRANSFERS)[number]

const Kind = z.object({ kind: z.enum(TRANSFERS) })

export const TransferReport = z.object({
  applied: z.boolean(),
  rows: z.number().int(),
  added: z.number().int().describe('New by this file, or to be'),
  removed: z.number().int().describe('Here now and not in the file; 0 with `merge`'),
  changed: z.number().int().describe('Here already, and followed otherwise by this file'),
  unchanged: z.number().int(),
  errors: z
    .array(
      z.object({
        line: z.number().int(),
        code: z
          .enum(['not_csv', 'foreign', 'unknown', 'self', 'refused', 'not_a_hashtag'])
          .describe(
            '`foreign`: of another server, which is not reached from here; `refused`: a block or a limit stands between',
          ),
        value: z.string().describe('What stands there, up to 200 characters'),
      }),
    )
    .describe('Up to 200. The other lines are done all the same'),
  error_count: z.number().int(),
})
export type TransferReport = z.infer<typeof TransferReport>

/** Whom and what one follows, mutes and keeps, in the files that Mastodon writes and reads. */
export const transferEndpoints = {
  'GET /api/birdhouse/v1/transfer/:kind': endpoint({
    summary: 'What I follow, mute, block or keep, as a CSV file of Mastodon’s shape',
    auth: 'member',
    params: Kind,
    reply: z.object({ file: z.string(), rows: z.number().int(), csv: z.string() }),
  }),
  'POST /api/birdhouse/v1/transfer/:kind': endpoint({
    summary:
      'Take in such a file, of up to 5,000 lines: first without `apply` to see what would change. Who is locked is asked; nobody elsewhere is reached',
    auth: 'member',
    bodyLimit: 2 * 1024 * 1024,
    params: Kind,
    body: z.object({
      csv: z.string(),
      mode: z
        .enum(['merge', 'overwrite'])
        .default('merge')
        .describe('overwrite: what is not in it goes; nothing goes for a file that names nothing here'),
      apply: z.boolean().default(false),
    }),
    reply: TransferReport,
  }),
}
