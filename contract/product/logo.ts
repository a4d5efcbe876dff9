import { z } from 'zod'
import { endpoint } from '../endpoint.ts'

const Background = z.enum(['light', 'dark']).describe('On which it is seen')

export const LogoFields = z.object({ background: Background })

const Logo = z.object({ url: z.string(), width: z.number().int(), height: z.number().int() })
export const Logos = z.object({
  light: Logo.nullable().describe('Null where there is none'),
  dark: Logo.nullable(),
})
export type Logos = z.infer<typeof Logos>

export const logoEndpoints = {
  'POST /api/birdhouse/v1/organisation/logo': endpoint({
    summary:
      'The organisation’s logo, in the place of the one before: a picture of up to 4 MB that is drawn anew, 640 pixels wide at most',
    auth: 'manage_organisation',
    sends: { types: ['multipart/form-data'], fields: LogoFields, file: 'The picture' },
    reply: Logos,
  }),
  'DELETE /api/birdhouse/v1/organisation/logo/:background': endpoint({
    summary: 'Show it no more',
    auth: 'manage_organisation',
    params: LogoFields,
    reply: Logos,
  }),
}
