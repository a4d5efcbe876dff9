import { z } from 'zod'
import { Empty, endpoint } from '../endpoint.ts'

const Mark = z.object({ mark: z.string().regex(/^[\w-]{43}$/) })

export const ManagedApps = z.object({
  only_listed: z.boolean().describe('Only apps of the list may be let in'),
  apps: z.array(
    z.object({
      mark: z
        .string()
        .describe('The same for all that say the same of themselves: each device registers anew'),
      name: z.string(),
      website: z.string().nullable(),
      leads_to: z.array(z.string()).describe('Hosts, or schemes of programs, that people are sent back to'),
      listed: z.boolean(),
      people: z.number().int().nullable().describe('How many use it; null for some, but fewer than five'),
      used_on: z.iso.date().nullable().describe('The day on which somebody last wanted to let it in'),
    }),
  ),
})
export type ManagedApps = z.infer<typeof ManagedApps>

export const managedAppEndpoints = {
  'GET /api/birdhouse/v1/apps': endpoint({
    summary: 'Apps that people use or wanted to, and those of the list. Who uses which is told to nobody',
    auth: 'manage_organisation',
    reply: ManagedApps,
  }),
  'PUT /api/birdhouse/v1/apps/policy': endpoint({
    summary: 'Only apps of the list from now on, or any',
    auth: 'manage_organisation',
    body: z.object({ only_listed: z.boolean() }),
    reply: Empty,
  }),
  'PUT /api/birdhouse/v1/apps/:mark/listed': endpoint({
    summary: 'Put an app on the list, or take it off',
    auth: 'manage_organisation',
    params: Mark,
    body: z.object({ listed: z.boolean() }),
    reply: Empty,
  }),
  'DELETE /api/birdhouse/v1/apps/:mark/authorisations': endpoint({
    summary: 'End the access of an app, for all who let it in',
    auth: 'manage_organisation',
    params: Mark,
    reply: z.object({ ended: z.number().int() }),
  }),
  'DELETE /api/birdhouse/v1/apps/authorisations': endpoint({
    summary: 'End the access of all apps',
    auth: 'manage_organisation',
    reply: z.object({ ended: z.number().int() }),
  }),
}
