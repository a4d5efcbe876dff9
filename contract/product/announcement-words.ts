import { z } from 'zod'
import { Instant } from '../endpoint.ts'

export const Level = z
  .enum(['information', 'important', 'confirm', 'emergency'])
  .describe(
    '`confirm` and `emergency` ask each person to say "I have read this"; an emergency goes out on all channels at once',
  )

export const AnnouncementState = z.enum([
  'draft',
  'waiting',
  'scheduled',
  'publishing',
  'published',
  'withdrawn',
  'expired',
])

/** What a browser takes for a language, too: `en-12` looks like one and is none. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

export const AnnouncementText = z.object({
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language is a code such as en or mi')
    .refine(isLanguage, 'a language is a code such as en or mi'),
  short: z.string().max(5000).describe('What everybody reads; as long as a post may be'),
  full_text: z.string().max(20_000).nullable().describe('What stands behind "read on"'),
})
export type AnnouncementText = z.infer<typeof AnnouncementText>

export const Sender = z.object({
  id: z.string(),
  name: z.string(),
  budget_hours: z
    .number()
    .int()
    .nullable()
    .describe('Person-hours of reading it may ask for in a month; null where none is set'),
})

export const Receipts = z.object({
  delivered_at: Instant.nullable(),
  seen_at: Instant.nullable(),
  read_at: Instant.nullable(),
  confirmed_at: Instant.nullable(),
})
