import { z } from 'zod'

/** Who may quote a post that is for everyone. */
export const QuotePolicy = z.enum(['public', 'followers', 'nobody'])
