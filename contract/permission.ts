import { z } from 'zod'

export const Permission = z
  .enum([
    'manage_people',
    'manage_invitations',
    'manage_roles',
    'manage_organisation',
    'manage_groups',
    'manage_emoji',
    'manage_mail',
    'read_audit',
    'moderate',
    'announce',
    'approve_announcements',
    'announce_emergency',
    'read_named_lists',
    'care',
    'manage_guidelines',
    'represent_staff',
  ])
  .describe('What somebody may do beyond what every member may; one word for each group of endpoints')
export type Permission = z.infer<typeof Permission>
