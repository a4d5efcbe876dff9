import { say } from './entry.ts'

/** Of who is here, their names, roles and access. */
export const people = {
  handle_taken: say(422, (f) => `The handle ${f.handle} is taken. Choose another.`),
  handle_reserved: say(422, (f) => `The handle ${f.handle} is reserved. Choose another.`),
  email_taken: say(
    422,
    'Another account has this e-mail address. Use another, or sign in with that account.',
  ),
  setup_link_invalid: say(
    403,
    'This set-up link is used or unknown. Run ./bin/birdhouse setup for a new one.',
  ),
  already_set_up: say(409, 'This Birdhouse is set up already. Sign in.'),
  invitation_invalid: say(404, 'This invitation is used, withdrawn or expired. Ask for a new one.'),
  person_signed_in_already: say(422, (f) => `${f.handle} has signed in already and needs no invitation.`),
  person_without_access: say(422, (f) => `${f.handle} has no access. Restore it first.`),
  join_by_invitation: say(
    403,
    'An app cannot register anybody here. Ask somebody in your organisation for an invitation, or sign in if you are in its directory.',
  ),
  email_needs_no_word: say(
    403,
    'Nobody here waits for a confirmation of their address. Change yours under Settings, Signing in.',
  ),
  sample_only: say(404, 'This works in the sample organisation only.'),
  sample_loopback_only: say(
    409,
    'The sample organisation is open to everybody who can reach it, so it is loaded only while the server listens on this machine alone (HOST=127.0.0.1).',
  ),
  last_administrator: say(422, 'This is the last administrator. Make somebody else an administrator first.'),
  more_than_you_hold: say(
    403,
    'This concerns a permission that you do not hold, so you can neither give nor take it. Ask an administrator.',
  ),
  no_such_role: say(404, 'There is no such role that could be given or taken. It may have been deleted.'),
  role_built_in: say(422, 'This role is built in and stays as it is. Make one of your own.'),
  role_name_taken: say(422, 'A role has this name already. Choose another.'),
  too_many_roles: say(422, (f) => `There are ${f.limit} roles, and more cannot be made. Delete one first.`),
  person_has_not_left: say(409, 'They have not left; whoever has access takes their archive themselves.'),
  person_left_just_now: say(
    409,
    (f) =>
      `Their archive can be sent once they have been gone for ${f.days} days: from ${String(f.from).slice(0, 16).replace('T', ' ')} UTC on.`,
  ),
  person_not_active: say(422, 'Roles are given to people who have signed in and have access.'),
  report_self: say(422, 'You cannot report yourself. Delete what you wrote instead.'),
  report_decided: say(422, 'This report is decided already. Look again.'),
  nothing_to_hide: say(
    422,
    'There is no post that could be hidden: it is deleted, hidden, or none was named.',
  ),
  no_picture: say(422, 'There is no picture of their own any more.'),
  appealed_already: say(422, 'You have appealed against this once, and once is what there is.'),
  no_email: say(
    422,
    'No e-mail address of yours is known. Add one under Settings, Signing in, then ask again.',
  ),
  handle_differs: say(
    422,
    'That is not your handle, so nothing was done. Type it as it stands in your profile.',
  ),
  already_suspended: say(409, 'They are suspended already, and read the words of whoever did it.'),
  own_access: say(422, 'You cannot take your own access away. Ask another administrator.'),
}
