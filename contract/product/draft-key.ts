import { z } from 'zod'

/** Made by the device that begins to write, so that sending it twice makes one draft. */
export const DraftKey = z.string().regex(/^[A-Za-z0-9_-]{16,40}$/)
